//! Passwords: reading what people have, writing what the next program takes.

#[path = "passwords/address.rs"]
mod address;
#[path = "passwords/kpm_csv.rs"]
mod kpm_csv;
#[path = "passwords/kpm_text.rs"]
mod kpm_text;
#[path = "passwords/places.rs"]
mod places;
#[path = "passwords/round_trip.rs"]
mod round_trip;
#[path = "passwords/secrecy.rs"]
mod secrecy;
#[path = "passwords/support.rs"]
mod support;
#[path = "passwords/writers.rs"]
mod writers;
