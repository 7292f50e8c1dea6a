-- Deciding who is who, and what files say about me.

-- Two people of whom I said that they are not one.
CREATE TABLE difference (
    account    BIGINT  NOT NULL,
    id         {bytes} NOT NULL,
    one        {bytes} NOT NULL,
    other      {bytes} NOT NULL,
    decided_on TEXT    NOT NULL,
    PRIMARY KEY (account, id),
    FOREIGN KEY (account, one) REFERENCES person (account, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account, other) REFERENCES person (account, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX difference_by_one ON difference (account, one);
CREATE INDEX difference_by_other ON difference (account, other);

-- At most one row an account: doc holds what my own files say about me, each with its source.
CREATE TABLE myself (
    account BIGINT  NOT NULL REFERENCES account (id),
    id      {bytes} NOT NULL,
    doc     TEXT    NOT NULL,
    PRIMARY KEY (account, id)
);

-- How old an import's files are and what they were; a JSON list of [what, day or null].
ALTER TABLE import ADD COLUMN kinds TEXT;

-- Who is who is judged in memory now, from everything that is known of everybody.
DROP TABLE person_key;
