import dipnews
from dipnews.refine.scoring import score_events


def confidence(text: str) -> float:
    [event] = dipnews.parse(text, published="2024-05-07").events
    return event.confidence


def test_a_meeting_told_with_names_and_a_day_is_surer_than_a_bare_one() -> None:
    full = confidence("Norwegian Foreign Minister Kari Lunde met Chadian President Idriss Mahala in Oslo on Monday.")
    bare = confidence("Norway and Chad held talks.")
    assert 0.5 < bare < full < 1


def test_a_visit_only_asked_for_is_less_sure_than_one_made() -> None:
    asked = confidence("Norwegian Foreign Minister Kari Lunde wants to visit Chad.")
    made = confidence("Norwegian Foreign Minister Kari Lunde visited Chad.")
    assert asked < made


def test_a_confidence_that_an_extractor_has_set_stays() -> None:
    result = dipnews.parse("Norway and Chad held talks.")
    sure = result.events[0].evolve(confidence=0.42)
    assert score_events(result.document, [sure])[0].confidence == 0.42
