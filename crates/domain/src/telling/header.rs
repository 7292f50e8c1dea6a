//! Headers: the phrases that say how we were in touch: "met", "coffee with", "she called me".
//!
//! Only the phrase is found here; who, when and where stand behind it and are read by `meeting`.

use super::clause::Line;
use super::names::Slot;
use super::pattern::find;
use super::token::Kind;
use crate::{Channel, Direction};
use Channel::{Call, Coffee, Mail, Message, Met};
use Direction::{Both, FromMe, ToMe};

/// A header phrase found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// Where the words of being in touch begin (a date may stand before them).
    pub verb: usize,
    /// Behind them; here the names stand, if they follow.
    pub end: usize,
    /// How.
    pub channel: Channel,
    /// Who reached out.
    pub direction: Direction,
    /// The name or pronoun before the verb, if the other side is the doer or shares the doing.
    pub doer: Option<(usize, usize)>,
}

/// Phrases behind which the names stand.
const WITH: &[(&str, Channel, Direction)] = &[
    ("met|meet|meeting up? with?", Met, Both),
    ("got|get to meet|know", Met, Both),
    ("saw|seen|visited|hosted", Met, Both),
    ("ran|run|bumped|bump into", Met, Both),
    ("bumped|ran in to", Met, Both),
    ("came across", Met, Both),
    ("was|got|been? introduced to", Met, Both),
    ("introduced to", Met, Both),
    ("sat|stood|seated next to", Met, Both),
    ("sat|stood beside|with|opposite|near", Met, Both),
    ("spoke|talked|chatted|speaking|talking|chatting to|with", Met, Both),
    (
        "a? great|good|nice|lovely|quick|long|short|interesting? chat|talk|conversation|walk|session|meeting with",
        Met,
        Both,
    ),
    (
        "had|have a? great|good|nice|lovely|quick|long|short|interesting? chat|talk|conversation|walk|session|meeting with",
        Met,
        Both,
    ),
    ("caught|catching|catch up with", Met, Both),
    ("so? great|good|nice|lovely|wonderful|fun|brilliant to see|meet", Met, Both),
    ("so? great|good|nice|lovely|wonderful|fun|brilliant seeing|meeting", Met, Both),
    ("so? great|good|nice|lovely|wonderful|fun|brilliant to catch|catching up with", Met, Both),
    ("so? great|good|nice|lovely|wonderful|fun|brilliant to talk|chat|speak to|with", Met, Both),
    (
        "a? great|good|nice|lovely|quick|long|short|brief? phone|video|zoom|teams|skype|conference? call with",
        Call,
        Both,
    ),
    ("walked|sang|danced|played|travelled|traveled|volunteered with", Met, Both),
    ("catch-up|catchup with", Met, Both),
    ("reconnected|hung out? with", Met, Both),
    ("shook hands with", Met, Both),
    ("got|came off the phone|call|zoom with", Call, Both),
    ("coffee|lunch|dinner|breakfast|brunch|tea|drinks|beers|supper", Coffee, Both),
    ("zoom|skype", Call, Both),
    ("spent|ran|shared|organised|cooked|watched A? * * with", Met, Both),
    ("spent|ran|shared|organised|cooked|watched A? * with", Met, Both),
    ("went for|to a? coffee|lunch|dinner|breakfast|tea|drinks|drink|walk|pint with", Coffee, Both),
    (
        "had|grabbed|shared|got|have? a|an|some? quick|great|lovely|nice|long|working? coffee|lunch|dinner|breakfast|brunch|tea|drinks|drink|beer|beers|pint|wine|supper|curry|ice-cream with",
        Coffee,
        Both,
    ),
    ("took|treated", Coffee, Both),
    ("called|rang|phoned|telephoned|facetimed|skyped|zoomed|dialled with?", Call, FromMe),
    ("had|have? a? quick|great|good|long|short? phone|video|zoom|teams call with", Call, Both),
    (
        "had|have? a? quick|great|good|long|short? call|zoom|skype|facetime|phone-call|videocall|teams with",
        Call,
        Both,
    ),
    ("spoke|talked|chatted on|over|by the? phone|zoom|teams|video with|to", Call, Both),
    ("emailed|e-mailed|mailed", Mail, FromMe),
    ("wrote a|an? letter|note|card|email|mail? to", Mail, FromMe),
    ("wrote", Mail, FromMe),
    ("sent a|an? quick? email|e-mail|mail|letter|note|postcard|card to", Mail, FromMe),
    ("replied|answered to?", Mail, FromMe),
    (
        "got|had|received? a|an|another? nice|long|short|quick|lovely? email|e-mail|mail|letter|note|card|postcard|reply from",
        Mail,
        ToMe,
    ),
    ("heard back? from", Mail, ToMe),
    ("texted|messaged|whatsapped|pinged|dm'd|dmed|dm'ed|tweeted", Message, FromMe),
    ("sent a|an? quick? linkedin? message|text|whatsapp|dm|signal to", Message, FromMe),
    (
        "got|had|received? a|an|another? nice|long|short|quick|lovely|sweet|voice? linkedin|whatsapp|signal|telegram|text|instagram|slack|facebook|wechat? message|text|whatsapp|dm|sms|voicemail|linkedin|note|signal|telegram|wechat|ping from",
        Message,
        ToMe,
    ),
    ("email|mail|letter|note to", Mail, FromMe),
    ("message|text|dm to", Message, FromMe),
];

/// What is done in company and does not end in "-ed".
#[rustfmt::skip] // Set like prose.
const DONE_TOGETHER: [&str; 25] = [
    "had", "spent", "went", "took", "ran", "rode", "did", "got", "made", "sat", "swam", "sang", "drank", "ate",
    "drove", "flew", "built", "stood", "sold", "read", "won", "wrote", "split", "spoke", "caught",
];

/// What is done with others, but tells of no meeting, or of somebody's past.
#[rustfmt::skip] // Set like prose.
const DONE_ELSEWHERE: [&str; 16] = [
    "worked", "lived", "agreed", "disagreed", "collaborated", "struggled", "started", "trained", "studied",
    "needed", "wanted", "involved", "obsessed", "helped", "impressed", "promised",
];

const MEALS: [&str; 20] = [
    "coffee",
    "lunch",
    "dinner",
    "breakfast",
    "brunch",
    "tea",
    "drink",
    "drinks",
    "beer",
    "beers",
    "pint",
    "pints",
    "wine",
    "pizza",
    "curry",
    "supper",
    "meal",
    "bite",
    "ice-cream",
    "sushi",
];

/// Verbs that a name or a pronoun stands before.
const REACHES: &[(&str, Channel, Direction)] = &[
    ("called|rang|phoned|telephoned|facetimed back? me|us? back?", Call, ToMe),
    ("gave me|us a call|ring|bell|buzz", Call, ToMe),
    ("emailed|e-mailed|mailed|wrote back? to? me|us? back?", Mail, ToMe),
    ("sent me|us a|an? nice|long|short|lovely? email|e-mail|mail|letter|note|postcard|card", Mail, ToMe),
    ("got|was back? in touch", Mail, ToMe),
    ("replied to? me|us?", Mail, ToMe),
    ("texted|messaged|whatsapped|pinged|dm'd|dmed me|us? back?", Message, ToMe),
    ("sent me|us a|an? linkedin|whatsapp|text? message|text|whatsapp|dm|voicemail", Message, ToMe),
    ("came|dropped|stopped|popped by|round|over|in", Met, Both),
    ("visited me|us", Met, Both),
    ("introduced|connected me|us to|with", Met, Both),
    ("introduced himself|herself|themselves", Met, Both),
    ("came up? to me|us?", Met, Both),
];

impl Line<'_> {
    /// The header phrase of a clause that begins at `i`, with the date that may stand before it.
    pub fn header_at(&self, i: usize, end: usize) -> Option<Header> {
        let mut at = i;
        if let Some(date) = self.date(at, end) {
            at = date.end;
            while at < end && matches!(self.tokens[at].kind, Kind::Comma | Kind::Colon | Kind::Dash) {
                at += 1;
            }
        }
        let shared = self.shared(at, end);
        if shared.is_some() {
            return shared;
        }
        if let Some(reached) = self.reached(at, end) {
            return Some(reached);
        }
        if let Some(hosted) = self.hosted(at, end) {
            return Some(hosted);
        }
        let first = at + usize::from(at < end && self.tokens[at].is(&["i", "we"]));
        while at < end
            && self.tokens[at].is(&[
                "i", "we", "just", "finally", "again", "have", "had", "briefly", "recently", "also", "then",
                "quickly", "who",
            ])
            && self.with(at, end).is_none()
        {
            at += 1;
        }
        self.with(at, end).or_else(|| self.reaches(at, end)).or_else(|| self.together(i, first, end))
    }

    /// "Had Bob round for supper"
    fn hosted(&self, i: usize, end: usize) -> Option<Header> {
        let had = find("i|we? had", &self.tokens, i, end, false)?;
        let to = self.name_at(had.end, end, Slot::Awaited)?;
        self.tokens[..end].get(to)?.is(&["round", "over"]).then_some(Header {
            verb: had.end - 1,
            end: had.end,
            channel: Met,
            direction: Both,
            doer: None,
        })
    }

    /// "Swam with Ada", "Had a curry with Ben": whatever I did with somebody, I was with them.
    fn together(&self, i: usize, at: usize, end: usize) -> Option<Header> {
        let mine = at > i && self.tokens[i..at].iter().any(|t| t.is(&["i", "we"]));
        let begins = i == 0 || self.tokens[i - 1].kind == Kind::Stop;
        let verb = self.tokens[..end].get(at)?;
        let done = verb.kind == Kind::Word
            && (verb.word.ends_with("ed") && verb.word.len() > 4 || verb.is(&DONE_TOGETHER))
            && !verb.is(&DONE_ELSEWHERE);
        if !(mine || begins) || !done {
            return None;
        }
        let with = (at + 1..end.min(at + 7)).find(|k| self.tokens[*k].is(&["with"]))?;
        let between = &self.tokens[at + 1..with];
        let broken =
            between.iter().any(|t| t.kind != Kind::Word || t.is(&["and", "he", "she", "they", "to"]));
        let named = self.name_at(with + 1, end, Slot::Awaited).is_some();
        if broken || !named {
            return None;
        }
        let meal = between.iter().any(|t| t.is(&MEALS)) || verb.is(&["drank", "ate", "dined", "lunched"]);
        let call = between.iter().any(|t| t.is(&["phone", "zoom", "call", "skype", "teams", "facetime"]));
        let channel = if call {
            Call
        } else if meal {
            Coffee
        } else {
            Met
        };
        Some(Header { verb: at, end: with + 1, channel, direction: Both, doer: None })
    }

    fn with(&self, i: usize, end: usize) -> Option<Header> {
        let mut best: Option<Header> = None;
        for (pattern, channel, direction) in WITH {
            if let Some(found) = find(pattern, &self.tokens, i, end, false)
                && best.is_none_or(|best| found.end > best.end)
            {
                best = Some(Header {
                    verb: i,
                    end: found.end,
                    channel: *channel,
                    direction: *direction,
                    doer: None,
                });
            }
        }
        best
    }

    fn reaches(&self, i: usize, end: usize) -> Option<Header> {
        let pronoun = self.tokens[..end].get(i)?.is(&["he", "she", "they"]);
        let to = if pronoun { i + 1 } else { self.name_at(i, end, Slot::Free)? };
        self.reach(to, end).map(|header| Header { doer: Some((i, to)), ..header })
    }

    /// "texted me", with the one who did it told before.
    fn reached(&self, i: usize, end: usize) -> Option<Header> {
        let header = self.reach(i, end)?;
        let me =
            (i..header.end).any(|k| self.tokens[k].is(&["me", "us", "himself", "herself", "themselves"]));
        me.then_some(Header { doer: Some((i, i)), ..header })
    }

    fn reach(&self, i: usize, end: usize) -> Option<Header> {
        let mut best: Option<Header> = None;
        // "she told me at the fair", "Bob mentioned over lunch": only with a place, a day or a way.
        if let Some(told) = find("told|mentioned to? me|us?", &self.tokens, i, end, false)
            && (self.place_at(told.end, end).is_some()
                || self.way(told.end, end).is_some()
                || self.date(told.end, end).is_some_and(|d| d.sure && d.past.is_some()))
        {
            best = Some(Header { verb: i, end: told.end, channel: Met, direction: Both, doer: None });
        }
        for (pattern, channel, direction) in REACHES {
            if let Some(found) = find(pattern, &self.tokens, i, end, false)
                && best.is_none_or(|best| found.end > best.end)
            {
                best = Some(Header {
                    verb: i,
                    end: found.end,
                    channel: *channel,
                    direction: *direction,
                    doer: None,
                });
            }
        }
        best
    }

    /// Whether a word before `i` becomes a name because it reached me: "anna called".
    pub fn reaches_me(&self, i: usize, end: usize) -> bool {
        self.reach(i, end).is_some()
    }

    /// "Anna and I had lunch", "Bob and I met".
    fn shared(&self, i: usize, end: usize) -> Option<Header> {
        let to = self
            .name_at(i, end, Slot::Free)
            .or_else(|| self.tokens[..end].get(i)?.is(&["she", "he", "they"]).then_some(i + 1))?;
        let found = find("and|& i|me", &self.tokens, to, end, false)?;
        let drank = find(
            "had|grabbed|shared a|an? quick|long|lovely? coffee|lunch|dinner|breakfast|brunch|tea|drinks|drink|beer|pint|wine",
            &self.tokens,
            found.end,
            end,
            false,
        );
        let spoke = || find("met|talked|spoke|chatted|caught up?", &self.tokens, found.end, end, false);
        let (channel, met) = match drank {
            Some(met) => (Coffee, met),
            None => (Met, spoke()?),
        };
        Some(Header { verb: found.end, end: met.end, channel, direction: Both, doer: Some((i, to)) })
    }
}
