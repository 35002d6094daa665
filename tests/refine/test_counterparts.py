"""The other side of a delivery."""

from __future__ import annotations

import dipnews


def test_a_delivery_told_with_talks_has_their_other_side() -> None:
    text = (
        "Norwegian Foreign Minister Kari Lunde met Chadian President Idriss Mahala in Bergen on Monday. "
        "She said Norway would provide 300 tents."
    )
    [delivery] = dipnews.parse(text, published="2024-05-07").deliveries
    assert [side.value.of for side in delivery.recipient] == ["TCD"]


def test_a_delivery_of_a_third_state_has_not() -> None:
    text = (
        "Norwegian Foreign Minister Kari Lunde met Chadian President Idriss Mahala in Bergen on Monday. "
        "Japan will provide 300 tents."
    )
    [delivery] = dipnews.parse(text, published="2024-05-07").deliveries
    assert delivery.recipient == ()
