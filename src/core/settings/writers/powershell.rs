//! The little that is written of PowerShell: literals and comments.

/// A text as a PowerShell literal in single quotation marks, in which nothing is replaced and nothing is run.
///
/// PowerShell takes five characters for a single quotation mark, the four typographic ones too (`IsSingleQuote` in its own
/// source, CharTraits.cs), and any of them ends a literal that any of them began. Two in a row stand for one. Control
/// characters have no place in a literal of one line; each becomes a space, and whoever asks for a line has refused them
/// before.
#[must_use]
pub fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('\'');
    for letter in text.chars() {
        match letter {
            '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' => out.extend([letter, letter]),
            letter if ends_line(letter) => out.push(' '),
            letter => out.push(letter),
        }
    }
    out.push('\'');
    out
}

/// A text as comment lines. Every line begins with `# `, so that nothing of it is ever run and none of it can be taken for
/// `#requires`; line feeds make further lines, other control characters become spaces.
pub(super) fn comment(text: &str) -> Vec<String> {
    text.split('\n')
        .map(|line| {
            let line: String = line.chars().map(|letter| if ends_line(letter) { ' ' } else { letter }).collect();
            format!("# {}", line.trim()).trim_end().to_owned()
        })
        .collect()
}

/// Foreign text for the middle of a line: without anything that would end it or turn it round.
pub(super) fn one_line(text: &str) -> String {
    text.chars()
        .map(|letter| if ends_line(letter) || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}') { ' ' } else { letter })
        .collect()
}

fn ends_line(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
