//! Licence expressions as crates write them: SPDX (`MIT OR (Apache-2.0 WITH LLVM-exception AND Zlib)`)
//! and the older `MIT/Apache-2.0`. It answers one question: may this be used under a given list?

/// Whether an expression can be satisfied by licences of the list; an exception is part of its
/// licence's name (`Apache-2.0 WITH LLVM-exception`). An expression that cannot be read is an error.
pub fn satisfied(expression: &str, allowed: &[&str]) -> Result<bool, String> {
    let mut reader = Reader { words: words(expression), at: 0, allowed };
    let answer = reader.either().map_err(|problem| format!("{problem} in `{expression}`"))?;
    match reader.peek() {
        None => Ok(answer),
        Some(word) => Err(format!("`{word}` is left over in `{expression}`")),
    }
}

/// AND binds tighter than OR, WITH tighter than both. The slash of old manifests means OR.
struct Reader<'a> {
    words: Vec<String>,
    at: usize,
    allowed: &'a [&'a str],
}

impl Reader<'_> {
    fn either(&mut self) -> Result<bool, String> {
        let mut answer = self.both()?;
        while self.took("OR") {
            answer |= self.both()?;
        }
        Ok(answer)
    }

    fn both(&mut self) -> Result<bool, String> {
        let mut answer = self.one()?;
        while self.took("AND") {
            answer &= self.one()?;
        }
        Ok(answer)
    }

    fn one(&mut self) -> Result<bool, String> {
        if self.took("(") {
            let answer = self.either()?;
            return if self.took(")") { Ok(answer) } else { Err("a bracket stays open".to_owned()) };
        }
        let mut name = self.name()?;
        if self.took("WITH") {
            name = format!("{name} WITH {}", self.name()?);
        }
        // "or later" may be taken as this very version.
        Ok(self.allowed.contains(&name.trim_end_matches('+')))
    }

    fn name(&mut self) -> Result<String, String> {
        match self.peek() {
            Some("OR" | "AND" | "WITH" | "(" | ")") | None => Err("a licence is missing".to_owned()),
            Some(word) => {
                let word = word.to_owned();
                self.at += 1;
                Ok(word)
            }
        }
    }

    fn peek(&self) -> Option<&str> {
        self.words.get(self.at).map(String::as_str)
    }

    fn took(&mut self, word: &str) -> bool {
        let here = self.peek() == Some(word);
        self.at += usize::from(here);
        here
    }
}

fn words(expression: &str) -> Vec<String> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    spaced.split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALLOWED: &[&str] = &["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "Zlib"];

    fn check(expression: &str, expected: bool) {
        assert_eq!(satisfied(expression, ALLOWED), Ok(expected), "{expression}");
    }

    #[test]
    fn one_of_several_is_enough() {
        check("MIT", true);
        check("GPL-3.0-only", false);
        check("GPL-3.0-only OR MIT", true);
        check("GPL-2.0-only/MIT", true);
        check("AGPL-3.0-only OR GPL-3.0-only", false);
    }

    #[test]
    fn all_of_several_are_needed() {
        check("MIT AND Zlib", true);
        check("MIT AND GPL-3.0-only", false);
        check("GPL-3.0-only OR MIT AND Zlib", true);
        check("(GPL-3.0-only OR MIT) AND Zlib", true);
        check("MIT OR Zlib AND GPL-3.0-only", true);
        check("(MIT OR Zlib) AND GPL-3.0-only", false);
    }

    #[test]
    fn an_exception_is_part_of_the_name() {
        check("Apache-2.0 WITH LLVM-exception", true);
        check("MIT WITH LLVM-exception", false);
        check("Apache-2.0 WITH Classpath-exception-2.0", false);
        check("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", true);
        check("Apache-2.0+", true);
    }

    #[test]
    fn what_cannot_be_read_is_not_passed() {
        for broken in ["", "MIT OR", "(MIT", "MIT)", "MIT Zlib", "AND MIT", "MIT WITH"] {
            assert!(satisfied(broken, ALLOWED).is_err(), "{broken:?}");
        }
    }
}
