-- Words by which people are found: folded before they come here, so the plain configuration serves.
CREATE TABLE person_text (
    account BIGINT   NOT NULL,
    person  BYTEA    NOT NULL,
    name    TSVECTOR NOT NULL,
    words   TSVECTOR NOT NULL,
    PRIMARY KEY (account, person)
);
CREATE INDEX person_text_by_name ON person_text USING GIN (name);
CREATE INDEX person_text_by_words ON person_text USING GIN (words);
