//! Excerpts in the form of every tool whose logs are read, one file for each. All of them were written for the project.

mod readers {
    mod handling;
    mod logs;
    mod macos;
    mod mentions;
    mod packages;
    mod reports;
    mod table;
    mod tools;
    mod windows;
}
