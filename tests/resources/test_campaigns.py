"""`client.campaigns`: drafts, their audience and their schedule."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from loops_openapi.models import PropertyCondition

from ..support.recorder import Recorder

CONDITION = {"type": "property", "key": "plan", "operator": "equals", "value": "pro"}
FILTER = {"match": "all", "conditions": [CONDITION]}
CAMPAIGN = {
    "id": "c1",
    "url": "https://app.example.com/c1",
    "name": "News",
    "status": "Draft",
    "createdAt": "2026-03-01T12:00:00.000Z",
    "updatedAt": "2026-03-01T12:00:00.000Z",
    "emailMessageId": "m1",
    "campaignGroupId": None,
    "mailingListId": None,
    "audienceSegmentId": None,
    "audienceFilter": FILTER,
    "scheduling": {"method": "now", "timestamp": None},
}
CREATED = {**CAMPAIGN, "emailMessageContentRevisionId": "r1"}


@pytest.fixture
def create(flavour):
    """Creates a campaign, and returns what was sent besides its name."""

    def create(**given):
        api = Recorder(CREATED, status=201)
        flavour.run(flavour.client(api).campaigns.create("News", **given))
        assert api.line == "POST /v1/campaigns"
        return {name: value for name, value in api.body.items() if name != "name"}

    return create


@pytest.fixture
def update(flavour):
    """Updates a campaign, and returns what was sent."""

    def update(**given):
        api = Recorder(CAMPAIGN)
        flavour.run(flavour.client(api).campaigns.update("c1", **given))
        assert api.line == "POST /v1/campaigns/c1"
        return api.body

    return update


def test_a_new_campaign_names_its_email_message(flavour):
    client = flavour.client(Recorder(CREATED, status=201))

    made = flavour.run(client.campaigns.create("News"))

    assert (made.email_message_id, made.email_message_content_revision_id) == ("m1", "r1")
    assert made.created_at == datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "name", ["name", "campaign_group_id", "mailing_list_id", "audience_segment_id"]
)
def test_an_empty_text_is_refused(update, name):
    with pytest.raises(ValueError, match=f"{name} must not be empty"):
        update(**{name: " "})


class TestFilters:
    def test_a_filter_keeps_unknown_fields(self, flavour):
        newer = {"match": "all", "conditions": [{"type": "weather", "is": "fine"}], "limit": 3}
        api = Recorder({**CAMPAIGN, "audienceFilter": newer})
        client = flavour.client(api)
        other = flavour.run(client.campaigns.get("c1"))

        flavour.run(client.campaigns.update("c2", audience_filter=other.audience_filter))

        assert api.body == {"audienceFilter": newer}

    def test_a_filter_may_contain_models(self, create):
        given = {"match": "any", "conditions": [PropertyCondition.from_dict(CONDITION)]}

        assert create(audience_filter=given) == {
            "audienceFilter": {"match": "any", "conditions": [CONDITION]}
        }

    @pytest.mark.parametrize(
        ("wrong", "kind", "name"),
        [
            ("plan = pro", TypeError, "audience_filter"),
            ({"match": "all", "conditions": []}, ValueError, "at least one condition"),
            ({"match": "some", "conditions": [CONDITION]}, ValueError, "audience_filter.match"),
            ({"conditions": [CONDITION]}, ValueError, "audience_filter.match is missing"),
            (
                {"match": "all", "conditions": [{"type": "property"}]},
                ValueError,
                r"audience_filter\.conditions\[0\]",
            ),
        ],
    )
    def test_a_filter_of_a_wrong_shape_is_refused(self, update, wrong, kind, name):
        with pytest.raises(kind, match=name):
            update(audience_filter=wrong)


class TestSchedules:
    @pytest.mark.parametrize(
        "moment",
        [
            datetime(2026, 3, 2, 8, 30, tzinfo=UTC),
            datetime(2026, 3, 2, 10, 30, tzinfo=timezone(timedelta(hours=2))),
        ],
    )
    def test_a_schedule_is_sent_in_utc(self, create, update, moment):
        sent = {"scheduling": {"method": "schedule", "timestamp": "2026-03-02T08:30:00.000Z"}}

        assert create(schedule_at=moment) == sent
        assert update(schedule_at=moment) == sent

    @pytest.mark.parametrize(
        ("wrong", "kind"),
        [
            (datetime(2026, 3, 2, 8, 30), ValueError),
            ("tomorrow", TypeError),
            ("2026-03-02T08:30:00Z", TypeError),
            (1772440200, TypeError),
            (False, TypeError),
        ],
    )
    def test_other_values_for_a_schedule_are_refused(self, update, wrong, kind):
        with pytest.raises(kind, match="schedule_at must be a datetime with a time zone"):
            update(schedule_at=wrong)
