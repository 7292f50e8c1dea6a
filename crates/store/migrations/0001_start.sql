-- The first layout. Written once for both databases: {bytes} is BLOB or BYTEA, {binary} orders text by
-- its bytes on both (PostgreSQL would otherwise ask the locale), {clustered} keeps SQLite's rows inside
-- the primary key. Instants are milliseconds since 1970 (BIGINT), dates are ISO text.
-- Every table belongs to an account, which opens every primary key.

CREATE TABLE account (
    id         BIGINT NOT NULL PRIMARY KEY,
    name       TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE setting (
    account BIGINT NOT NULL REFERENCES account (id),
    name    TEXT   NOT NULL,
    value   TEXT   NOT NULL,
    PRIMARY KEY (account, name)
) {clustered};

-- A person is one row: doc holds every value with its source; the other columns are read from it so
-- that lists need not open it.
CREATE TABLE person (
    account      BIGINT  NOT NULL REFERENCES account (id),
    id           {bytes} NOT NULL,
    name         TEXT    NOT NULL,
    sort         TEXT    NOT NULL {binary},
    folded       TEXT    NOT NULL {binary},
    title        TEXT    NOT NULL,
    organisation TEXT    NOT NULL,
    place        TEXT    NOT NULL,
    in_ten       BOOLEAN NOT NULL,
    archived     BOOLEAN NOT NULL,
    doc          TEXT    NOT NULL,
    PRIMARY KEY (account, id)
);
CREATE INDEX person_by_sort ON person (account, archived, sort, id);
CREATE INDEX person_by_folded ON person (account, folded);

-- Derived: what makes two records one person (kind: email, phone, link, name).
CREATE TABLE person_key (
    account BIGINT  NOT NULL,
    kind    TEXT    NOT NULL {binary},
    key     TEXT    NOT NULL {binary},
    person  {bytes} NOT NULL,
    PRIMARY KEY (account, kind, key, person),
    FOREIGN KEY (account, person) REFERENCES person (account, id) DEFERRABLE INITIALLY DEFERRED
) {clustered};
CREATE INDEX person_key_by_person ON person_key (account, person);

CREATE TABLE photo (
    account    BIGINT  NOT NULL REFERENCES account (id),
    hash       TEXT    NOT NULL,
    media_type TEXT    NOT NULL,
    bytes      {bytes} NOT NULL,
    PRIMARY KEY (account, hash)
);

CREATE TABLE fact (
    account      BIGINT  NOT NULL,
    id           {bytes} NOT NULL,
    person       {bytes} NOT NULL,
    kind         TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    evidence     TEXT    NOT NULL,
    noted_on     TEXT    NOT NULL,
    confirmed_on TEXT,
    ended_on     TEXT,
    source       TEXT    NOT NULL,
    PRIMARY KEY (account, id),
    FOREIGN KEY (account, person) REFERENCES person (account, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX fact_by_person ON fact (account, person);

CREATE TABLE encounter (
    account     BIGINT  NOT NULL,
    id          {bytes} NOT NULL,
    person      {bytes} NOT NULL,
    channel     TEXT    NOT NULL,
    direction   TEXT    NOT NULL,
    happened_on TEXT    NOT NULL {binary},
    place       TEXT    NOT NULL,
    said        TEXT    NOT NULL,
    source      TEXT    NOT NULL,
    PRIMARY KEY (account, id),
    FOREIGN KEY (account, person) REFERENCES person (account, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX encounter_by_person ON encounter (account, person, happened_on);
CREATE INDEX encounter_by_day ON encounter (account, happened_on);

CREATE TABLE promise (
    account   BIGINT  NOT NULL,
    id        {bytes} NOT NULL,
    person    {bytes} NOT NULL,
    text      TEXT    NOT NULL,
    evidence  TEXT    NOT NULL,
    made_on   TEXT    NOT NULL,
    due_on    TEXT,
    state     TEXT    NOT NULL,
    closed_on TEXT,
    source    TEXT    NOT NULL,
    PRIMARY KEY (account, id),
    FOREIGN KEY (account, person) REFERENCES person (account, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX promise_by_person ON promise (account, person);
CREATE INDEX promise_by_state ON promise (account, state);

CREATE TABLE event (
    account BIGINT  NOT NULL REFERENCES account (id),
    id      {bytes} NOT NULL,
    name    TEXT    NOT NULL,
    held_on TEXT    NOT NULL {binary},
    place   TEXT    NOT NULL,
    give    TEXT    NOT NULL,
    source  TEXT    NOT NULL,
    PRIMARY KEY (account, id)
);

CREATE TABLE lead (
    account   BIGINT  NOT NULL REFERENCES account (id),
    id        {bytes} NOT NULL,
    text      TEXT    NOT NULL,
    by_person {bytes},
    came_on   TEXT    NOT NULL,
    until_on  TEXT,
    source    TEXT    NOT NULL,
    PRIMARY KEY (account, id),
    FOREIGN KEY (account, by_person) REFERENCES person (account, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX lead_by_person ON lead (account, by_person);

CREATE TABLE find (
    account BIGINT  NOT NULL REFERENCES account (id),
    id      {bytes} NOT NULL,
    kind    TEXT    NOT NULL,
    title   TEXT    NOT NULL,
    text    TEXT    NOT NULL,
    link    TEXT,
    came_on TEXT    NOT NULL,
    source  TEXT    NOT NULL,
    PRIMARY KEY (account, id)
);

-- No amount and no balance, on purpose.
CREATE TABLE good_turn (
    account     BIGINT  NOT NULL,
    id          {bytes} NOT NULL,
    person      {bytes} NOT NULL,
    with_person {bytes},
    kind        TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    done_on     TEXT    NOT NULL,
    source      TEXT    NOT NULL,
    PRIMARY KEY (account, id),
    FOREIGN KEY (account, person) REFERENCES person (account, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account, with_person) REFERENCES person (account, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX good_turn_by_person ON good_turn (account, person);
CREATE INDEX good_turn_by_with ON good_turn (account, with_person);

CREATE TABLE answer (
    account     BIGINT  NOT NULL,
    id          {bytes} NOT NULL,
    suggestion  TEXT    NOT NULL,
    person      {bytes} NOT NULL,
    verdict     TEXT    NOT NULL,
    answered_on TEXT    NOT NULL,
    until_on    TEXT,
    PRIMARY KEY (account, id),
    FOREIGN KEY (account, person) REFERENCES person (account, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX answer_by_person ON answer (account, person);

-- One import: counts is a JSON object of what came of it.
CREATE TABLE import (
    account BIGINT  NOT NULL REFERENCES account (id),
    id      {bytes} NOT NULL,
    files   TEXT    NOT NULL,
    at      BIGINT  NOT NULL,
    counts  TEXT    NOT NULL,
    PRIMARY KEY (account, id)
);

-- The journal: a change is what one verb did; each of its steps holds the row as it was before
-- (NULL: there was none). What it became is the next step's before, or the row itself.
CREATE TABLE change (
    account BIGINT  NOT NULL REFERENCES account (id),
    id      {bytes} NOT NULL,
    at      BIGINT  NOT NULL,
    verb    TEXT    NOT NULL,
    about   TEXT    NOT NULL,
    person  {bytes},
    undoes  {bytes},
    PRIMARY KEY (account, id)
);
CREATE INDEX change_by_undoes ON change (account, undoes);
CREATE INDEX change_by_person ON change (account, person);

CREATE TABLE journal (
    account   BIGINT  NOT NULL,
    seq       BIGINT  NOT NULL,
    change    {bytes} NOT NULL,
    entity    TEXT    NOT NULL,
    entity_id {bytes} NOT NULL,
    before    TEXT,
    PRIMARY KEY (account, seq),
    FOREIGN KEY (account, change) REFERENCES change (account, id) DEFERRABLE INITIALLY DEFERRED
) {clustered};
CREATE INDEX journal_by_change ON journal (account, change, seq);
CREATE INDEX journal_by_entity ON journal (account, entity_id, seq);

-- Derived: meaning of texts, by model and the hash of the text; made again when lost.
CREATE TABLE vector (
    account BIGINT  NOT NULL REFERENCES account (id),
    model   TEXT    NOT NULL {binary},
    hash    {bytes} NOT NULL,
    bytes   {bytes} NOT NULL,
    PRIMARY KEY (account, model, hash)
) {clustered};

-- Who may look: browsers that were let in, and one-time links that let one in. Only hashes are kept.
CREATE TABLE session (
    account    BIGINT  NOT NULL REFERENCES account (id),
    hash       {bytes} NOT NULL,
    kind       TEXT    NOT NULL,
    expires_at BIGINT  NOT NULL,
    PRIMARY KEY (account, hash)
) {clustered};
CREATE INDEX session_by_hash ON session (hash);
