"""The stretches of a view that may stand between goods and the words of giving."""

from __future__ import annotations

from dipnews import regexes as re
from dipnews.model.symbols import symbol_of, symbols_of

PARTY = symbols_of("party")
PLACE = symbol_of("place")
NATION = symbol_of("nationality")
GOODS = symbol_of("goods")
TIME = symbol_of("date") + symbol_of("duration")
SIDE = PARTY + PLACE + NATION

# Words that no noun phrase holds.
_STOP = (
    "to|from|for|by|at|with|that|who|whom|which|when|while|but|before|after|because|is|are|was|were|be|been|being|has"
    "|have|had|will|would|could|should|may|might|can|must|said|says|say|told|if|as|in|on|into|onto|than|against|about"
    "|over|under|between|amid|during|through|since|until|where|whether|though|although|unless|of|not|without|toward"
    "|reported|announced|added|noted|led|began|towards|via|he|she|they|it|we|i|you|did|does|do"
)
PLAIN = rf"(?!(?:{_STOP})(?![a-z]))[a-z0-9'$€£%.&/-]+"
BODY = (
    "(?:government|administration|side|army|military|ministry|company|parliament|cabinet|congress|authorities"
    "|officials?|leaders?|leadership|troops|navy|embassy|regime|forces?|people|civilians|refugees|citizens|victims"
    "|population|opposition|economy|police|state|territor(?:y|ies)|allies|ally|friends?|partners?"
    "|counterparts?|resistance|fighters|air force|coast guard|red cross|red crescent|delegation"
    "|president|premier|minister|house|senate|lawmakers|legislature|banks?|agency|agencies|hospitals?|schools?"
    "|students|women|children|families|farmers|defen[cs]e|department|treasury|firms?|companies|manufacturers?)"
)
OPENING = (
    r"(?:the|a|an|its|their|our|his|her|this|these|those|all|both|several|some|other|many|more|most|two|three"
    r"|[a-z]+-[a-z-]+|[a-z]{3,}(?:ed|ing|al|ian|ese|ic|ern|ous|ive|ary|ish|less|est)|former|people|victims|civilians|refugees"
    r"|residents|troops|forces|countries|nations|governments?|populations?|survivors|families|parts|areas"
    r"|communities|schools|hospitals|farmers|children|women|needy|poor|south|north|east|west)"
)
# Whoever gives or takes: "Ukraine", "Ukraine's army", "the Afghan people", "people in Gaza".
ONE_SIDE = (
    rf"(?:{OPENING} ){{0,4}}?(?:(?:of|in|across|inside|throughout) (?:{OPENING} ){{0,2}}?)?"
    rf"[{SIDE}](?:'s?(?![a-z])(?: {PLAIN}){{0,3}}?)?(?:(?<=[{NATION}]) (?:{PLAIN} ){{0,2}}?{BODY})?"
)
SIDES = (
    rf"{ONE_SIDE}(?:(?:, |,? (?:and|or|as well as) )(?:to |for )?(?:the )?[{PARTY}{PLACE}](?! ?'s?\b|-)"
    r"(?! (?:say|says|said|has|have|had|is|are|was|were|will|would|who|and its)\b)){0,6}"
)
_IN_PHRASE = (
    rf"(?:{PLAIN}|[{NATION}](?:-[a-z]+)?|[{PARTY}{PLACE}](?:'s?(?![a-z])|-[a-z]+)|(?:(?:on|in|by|for) )?[{TIME}](?:'s)?"
    rf"|{GOODS}|[({{\[\]}})])"
)
_TOTAL = (
    "(?:a total of|as (?:many|much) as|up to|at least|a number of|a variety of|(?:hundreds|thousands"
    "|tens|dozens|scores|millions|billions) of)"
)
DIRECT = re.compile(rf"(?:,? (?:{_TOTAL}|{_IN_PHRASE}),?){{0,12}} ?")
_DIRECT = DIRECT.pattern
DITRANSITIVE = re.compile(rf" (?:{PLAIN} ){{0,3}}?(?P<to>{SIDES})(?P<with>,? with| over)?(?P<rest>{_DIRECT})")
# "the country": whichever was named before.
THE_COUNTRY = re.compile(
    rf" (?:the|this|that)(?: [a-z-]+)? (?:enclave|strip|territory|country|nation|kingdom|island|republic)"
    rf"(?:'s [a-z]+)?(?: with)?{_DIRECT}"
)
PRONOUN = re.compile(rf" (?:it|them|us|him|her)(?: with)?{_DIRECT}")
# "U.S. support for Chad through relief and loans": what support is made of.
SUPPORT = re.compile(
    rf"(?P<support>support|assistance|backing|help) (?:for|to) (?P<takers>{SIDES})"
    rf"[^;:]{{0,80}}?,? (?:through|in the form of|including|with|consisting of)(?P<rest>{_DIRECT})$"
)
THANKS = re.compile(
    rf"(?:(?P<takers>{SIDES}) (?:[a-z]+ly |also ){{0,2}})?(?P<thanks>thank(?:s|ed|ing)?|grateful"
    rf"|gratitude|thankful|appreciation)"
    rf" (?:to )?(?P<givers>{SIDES})(?:'s)?(?: [a-z]+)? (?:for|over) "
    rf"(?:(?!(?:for|to|that|said)\b)[^;:,]){{0,50}}?$"
)
OF = re.compile(rf"(?: (?:by|from) (?P<by>{SIDES}))?(?: (?:to|for) (?P<to>{SIDES}))? (?:of|in|on){_DIRECT}")
FOR = re.compile(rf"(?: (?:by|from) (?P<by>{SIDES}))?(?: to (?P<to>{SIDES}))? (?:for|of|in|on|over){_DIRECT}")
