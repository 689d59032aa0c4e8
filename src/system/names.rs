//! Whose computer this is, as the system says it: known only so that it can be taken out of what is given to somebody.
//! Nothing of it is written anywhere.

/// Names of the account, of its person, of the computer and of its domain, as far as the system tells them without being asked
/// for more than its environment and two of its plain files.
#[must_use]
pub fn of_this_computer() -> Vec<String> {
    let variables = ["USERNAME", "USER", "LOGNAME", "COMPUTERNAME", "HOSTNAME", "USERDOMAIN", "USERDNSDOMAIN"];
    let mut names: Vec<String> = variables.into_iter().filter_map(|name| std::env::var(name).ok()).collect();
    if let Some(home) = directories::BaseDirs::new() {
        names.extend(home.home_dir().file_name().map(|name| name.to_string_lossy().into_owned()));
    }
    if cfg!(unix) {
        names.extend(std::fs::read_to_string("/etc/hostname").ok());
        if let Ok(accounts) = std::fs::read_to_string("/etc/passwd") {
            names.extend(full_names(&accounts, &names));
        }
    }
    names.into_iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// The full names of accounts in the list of accounts (`passwd(5)`: the fifth field, up to its first comma).
fn full_names(accounts: &str, of: &[String]) -> Vec<String> {
    let full_name = |line: &str| {
        let mut fields = line.split(':');
        let name = fields.next().filter(|name| of.iter().any(|known| known == name))?;
        let full = fields.nth(3)?.split(',').next()?.trim();
        (!full.is_empty() && full != name).then(|| full.to_owned())
    };
    accounts.lines().filter_map(full_name).collect()
}

#[cfg(test)]
mod tests {
    use super::full_names;

    #[test]
    fn the_full_name_of_an_account_is_read() {
        let accounts = "root:x:0:0:root:/root:/bin/sh\nanna:x:1000:1000:Anna Berg,Room 3,,:/home/anna:/bin/bash\nbob:x:1001:1001::/home/bob:\nbroken\n";
        assert_eq!(full_names(accounts, &["anna".to_owned(), "bob".to_owned(), "root".to_owned()]), ["Anna Berg"]);
        assert!(full_names(accounts, &[]).is_empty());
    }
}
