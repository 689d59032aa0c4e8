//! What Windows calls the states of a service in the languages that it speaks.

/// Beginnings of the word for "running", lower case. What they begin is nothing else in a column of states.
const RUNNING: [&str; 17] = [
    "running",
    "wird ausgeführt",
    "en cours d",
    "en ejecución",
    "ejecutándose",
    "in esecuzione",
    "em execução",
    "executando",
    "uruchomion",
    "działa",
    "работает",
    "выполняется",
    "працює",
    "wordt uitgevoerd",
    "körs",
    "spuštěn",
    "çalışıyor",
];

/// The same for "stopped".
const STOPPED: [&str; 16] = [
    "stopped",
    "beendet",
    "angehalten",
    "arrêté",
    "detenid",
    "arrestat",
    "interrott",
    "parad",
    "interrompid",
    "zatrzyman",
    "остановлен",
    "зупинен",
    "gestopt",
    "stoppad",
    "zastaven",
    "durduruldu",
];

/// The state in whatever `sc`, WMI or PowerShell print around it; empty where it is none.
pub(super) fn state(text: &str) -> &'static str {
    let text = text.trim().to_lowercase();
    // The number before the word is the same in every language (winsvc.h).
    match text.split_whitespace().next().and_then(|word| word.parse::<u8>().ok()) {
        Some(1) => return "stopped",
        Some(2) => return "start-pending",
        Some(3) => return "stop-pending",
        Some(4) => return "running",
        Some(7) => return "paused",
        _ => {}
    }
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if begins(&RUNNING) || text.contains("running") {
        "running"
    } else if begins(&STOPPED) || text.contains("stopped") {
        "stopped"
    } else if text.contains("paused") {
        "paused"
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::state;

    #[test]
    fn numbers_and_words_are_states() {
        assert_eq!(state("4  RUNNING"), "running");
        assert_eq!(state("1  BEENDET"), "stopped");
        assert_eq!(state("Wird ausgeführt"), "running");
        assert_eq!(state("Zatrzymana"), "stopped");
        assert_eq!(state("OK"), "");
        assert_eq!(state(""), "");
    }
}
