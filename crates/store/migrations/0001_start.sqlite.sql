-- Words by which people are found. A row of person_text is found by its number, which the full-text
-- table needs and a person does not have.
CREATE TABLE person_text_row (
    ord     INTEGER PRIMARY KEY,
    account BIGINT NOT NULL,
    person  BLOB   NOT NULL,
    UNIQUE (account, person)
);
CREATE VIRTUAL TABLE person_text USING fts5 (name, words, prefix = '1 2 3', detail = column,
    tokenize = "unicode61 remove_diacritics 0");
