"""The words that name occasions, and those that stand before and after them."""

from __future__ import annotations

# What is looked for: the end of a head noun, so that one search finds it with and without a capital.
STEMS = {
    "ummit": "summit",
    "onference": "conference",
    "ession": "session",
    "ialogue": "dialogue",
    "orum": "forum",
    "ouncil": "council",
    "ommission": "commission",
    "ommittee": "committee",
    "onsultations": "consultations",
    " round": "round",
    " talks": "talks",
    "eeting": "meeting",
    "dition": "edition",
}

BODIES = frozenset(("council", "commission", "committee"))

# Small words that belong to the name when they stand before the noun.
MODIFIERS = frozenset(
    """
    bilateral trilateral quadrilateral tripartite quadripartite multilateral plurilateral special emergency
    extraordinary informal international regional interregional global world joint inter-korean inter-american
    north-south east-west peace security economic business trade investment climate energy nuclear disarmament
    superpower ministerial ministers' minister-level high-level top-level senior leaders' leader's leaders
    presidential
    donors' donors donor donor's pledging reconstruction recovery aid strategic defense defence political annual
    biennial biannual four-party six-party four-way three-way five-way six-way two-way three-nation four-nation
    five-nation six-nation seven-nation eight-nation two-nation mini foreign finance financial humanitarian human
    rights cyber cybersecurity maritime technology food health water oil gas cultural legal parliamentary
    interparliamentary inter-parliamentary plenary preparatory review follow-up diplomatic consultative mixed
    intergovernmental inter-governmental cooperation co-operation commercial scientific technical military
    counter-terrorism antiterrorism anti-terrorism outreach commemorative peacemaking peace-making agricultural
    monetary migration refugee environment environmental biodiversity infrastructure development solidarity
    reconciliation unity and arms arms-control disengagement
    """.split()
)
# Those among them that only say how often or in which way: no part of a name that has others.
HABITS = frozenset(
    """
    annual biennial biannual informal inaugural leaders' plenary and senior follow-up Annual Biennial Inaugural Informal
    """.split()
)
# A dialogue, a forum or a conference in small letters needs one of these to be an occasion.
TELLING = {
    "dialogue": frozenset(
        """
        strategic economic security defense defence rights ministerial high-level annual 2+2 trilateral quadrilateral
        parliamentary cyber maritime energy
        """.split()
    ),
    "forum": frozenset(
        """
        economic business investment trade energy security cooperation development parliamentary regional trilateral
        climate international global
        """.split()
    ),
    "conference": frozenset(
        """
        international regional global world peace security economic donors' donors donor donor's pledging
        reconstruction recovery aid disarmament ministerial trilateral tripartite multilateral review diplomatic
        foreign ministers' climate energy investment trade high-level humanitarian ministers nuclear monetary food
        summit emergency special refugee solidarity preparatory
        """.split()
    ),
    "session": frozenset(
        "special emergency extraordinary plenary inaugural annual regular ministerial summit joint".split()
    ),
    "meeting": frozenset("preparatory ministerial summit leaders' leader's".split()),
    "consultations": frozenset(),
}

# What makes a noun another thing: "press conference", "training session", "dialogue partner".
NOT_BEFORE = {
    "conference": frozenset("press news media video phone telephone tele party bishops' joint-press".split()),
    "session": frozenset(
        "training photo court closed-door question-and-answer briefing trading drafting working brainstorming "
        "negotiating morning afternoon opening closing legislative parliamentary photo-op breakout".split()
    ),
    "dialogue": frozenset("political national direct constructive interfaith social open inter-faith".split()),
    "forum": frozenset("neutral public proper".split()),
    "summit": frozenset(("mountain",)),
    "meeting": frozenset(("annual", "general")),
}
NOT_AFTER = {
    "conference": frozenset("league call calls center centre room hall committee table".split()),
    "session": frozenset(()),
    "dialogue": frozenset("partner partners framework mechanism process channel channels mechanisms table".split()),
    "forum": frozenset(("shopping",)),
    "summit": frozenset(()),
}

# Capitalised words at which a name read backwards has ended: small words at the beginning
# of a sentence or in a headline, days, months, titles and verbs of headlines.
ENDS = frozenset(
    """
    The A An This That These Those It Its His Her Their Our My Your At In On To From With By For After Before Ahead
    During Of And But Or As If When While Since Until Both All Each Every Any No Not Also Then Thus So Yet Between
    About Over Under Through Into Amid Following Despite Like Than Upcoming Next Last Previous Recent Addressing
    Attending Hosting Opening Closing Holding Joining Chairing Previewing Watching Despite Against Without Via Where
    Why How What Who Which Said Says Say Told Hold Holds Held Attend Attends Attended Host Hosts Open Opens Opened
    Ends
    End Skip Skips Join Joins Joined Begin Begins Start Starts Plan Plans Seek Seeks Urge Urges Eyes Address Addresses
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul.
    Aug. Sep. Sept. Oct. Nov. Dec. Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. President Minister Secretary Premier Chancellor King
    Prince Queen Chairman Chair Chairperson Ambassador Prime Two Three Four Five Several Many Most Some Other Another
    Such Today Yesterday Tomorrow Here There Now Later Earlier First-ever There's Republicans Democrats Members Vice
    Deputy Leaders Ministers Photo Image File AFP Reuters AP Xinhua
    """.split()
)

# Words that stand on both sides of an "and" inside a name.
TOPICS = frozenset(
    """
    Economic Security Trade Strategic Financial Finance Military Technical Defence Defense Political Climate Energy
    Technology Development Cooperation Co-operation Investment Industrial Industry Scientific Science Cultural Culture
    Legal Justice Commercial Commerce Humanitarian Health Environment Environmental Water Food Agriculture
    Agricultural
    Transport Education Tourism Diplomatic Law Rights Peace Stability Sustainable Growth Innovation Digital Social
    Business Partnership Monetary Labour Labor Employment Migration Fisheries Maritime Space Nuclear Infrastructure
    Connectivity Reconstruction Recovery Disarmament Foreign Consular Parliamentary Interparliamentary
    """.split()
)
TOPICS |= frozenset(word.lower() for word in TOPICS)

# A body of one state: its sessions are no occasions between states.
DOMESTIC = frozenset(
    """
    Congress Parliament parliament Senate Knesset Duma Majlis Cabinet cabinet Bundestag Rada Diet Lok Rajya National
    People's State Federation Legislative Supreme Central Executive City Provincial Judicial Atlantic Municipal House
    Standing Communist Party Electoral Privy Revolutionary Presidential Territorial County Student Medical
    parliamentary legislature court Court board council's Olympic Organizing Foreign Armed Appropriations
    Episcopal Conservative Democratic Republican GOP UEFA Intelligence Judiciary Oversight Nobel Steering Editorial
    Press Research
    """.split()
)
# Words by which a commission is one between states.
BETWEEN_STATES = frozenset(
    """
    Joint joint Inter-Governmental Intergovernmental Inter-governmental intergovernmental inter-governmental Mixed
    mixed Bilateral bilateral Trilateral trilateral Ministerial ministerial Cooperation Co-operation cooperation
    Consultative Association Partnership Coordination Strategic High-Level High-level high-level Interstate
    Quadrilateral International Supreme-State World Asia-Pacific
    """.split()
)

# Who meets, at the end of "summit of Central American presidents".
ATTENDANTS = frozenset(
    """
    presidents leaders ministers premiers chancellors heads countries nations states members parties chiefs
    governments envoys experts officials signatories representatives parliamentarians speakers monarchs kings
    """.split()
)

# At these a phrase in small letters behind "on" has ended.
PHRASE_ENDS = frozenset(
    """
    in at to with by from between after before during that which who where when as is was will has had have were are
    would could should next last this later earlier held hosted organised organized sponsored scheduled here and but
    or
    if because while until under since for said says also on it he she they we there today yesterday tomorrow all
    over under
    convened called attended chaired aimed set due starting beginning amid among his her its their be been
    """.split()
)
# An occasion of which these are all the name may have a topic as well.
VAGUE = frozenset("World International Global Special Extraordinary High-Level High-level Emergency".split())
# "The forum on the invitation of", "the summit on the sidelines of": no topics.
NO_TOPICS = frozenset(
    "sidelines margins eve fringes invitation occasion basis issue initiative part morning ways how".split()
)
DATES = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Jan. Feb Feb. Mar Mar. Apr Apr. Jun Jun. Jul Jul. Aug Aug. Sep Sep. Sept
    Sept. Oct Oct. Nov Nov. Dec Dec. Mon Tue Wed Thu Fri Sat Sun
    """.split()
)
