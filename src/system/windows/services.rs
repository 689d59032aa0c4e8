//! Services and drivers, with their state and the files behind them.

use safe_passage_core::detection::SignKind;
use safe_passage_core::survey::{field, reason};

use super::super::run::{Outcome, Reading, Reason};
use super::ask::{Key, Service, View};
use super::{Place, image, values};

/// Where services and drivers are described.
const SERVICES: &str = r"SYSTEM\CurrentControlSet\Services";

/// The bits of a service's type that say that it is a driver: of the kernel, of a file system, an adapter, a recogniser
/// (learn.microsoft.com, `CreateServiceW`, `dwServiceType`).
const DRIVER_TYPES: u64 = 0x0F;

/// Reads the services. The count is that of all services; only those of security makers are written down.
pub(super) fn services(place: &Place, reading: &Reading) -> Outcome {
    read(place, reading, false)
}

/// Reads the drivers, in the same way.
pub(super) fn drivers(place: &Place, reading: &Reading) -> Outcome {
    read(place, reading, true)
}

fn read(place: &Place, reading: &Reading, drivers: bool) -> Outcome {
    let described;
    let all = match place.services() {
        Ok(all) => all,
        Err(why) => {
            // Their descriptions may still be readable. Without the manager nobody knows which of them run.
            described = from_registry(place).map_err(|_| why)?;
            reading.could_not_read("state", why);
            &described
        }
    };
    let (kind, from) = if drivers { (SignKind::Driver, image::From::Driver) } else { (SignKind::Service, image::From::Nothing) };
    let mut count = 0;
    for service in all.iter().filter(|service| service.is_driver == drivers) {
        if reading.stopped() {
            return Err(reason::CANCELLED);
        }
        count += 1;
        let described = place.value(&Key::machine(View::Bits64, SERVICES).below(&service.name), "ImagePath");
        let written = match &described {
            Ok(Some(value)) => values::raw_text(value).unwrap_or_default().to_owned(),
            // A driver without a path has its file in the folder for drivers.
            Ok(None) if drivers => format!(r"System32\drivers\{}.sys", service.name),
            Ok(None) | Err(_) => String::new(),
        };
        let name = service.name.strip_suffix(".sys").unwrap_or(&service.name);
        if !place.keeps(kind, name, [service.shown.as_str(), written.as_str()]) {
            continue;
        }
        let mut fields = Vec::new();
        if !drivers && !service.shown.trim().is_empty() {
            fields.push((field::NAME, service.shown.trim().chars().take(200).collect()));
        }
        if let Some(state) = service.state {
            fields.push((field::STATE, state.to_owned()));
        }
        fields.extend(place.file_fields(reading, &written, from));
        reading.saw(&service.name, fields);
        if let Err(why) = described {
            reading.could_not_read(&service.name, why);
        }
    }
    Ok(count)
}

/// The descriptions in the registry, for when the service manager does not answer.
fn from_registry(place: &Place) -> Result<Vec<Service>, Reason> {
    let key = Key::machine(View::Bits64, SERVICES);
    let listing = place.windows.subkeys(&key)?.ok_or(reason::NOT_AVAILABLE)?;
    if let Some(why) = listing.broken {
        return Err(why);
    }
    let mut services = Vec::new();
    for name in listing.names {
        let Ok(Some(found)) = place.windows.values(&key.below(&name), &["Type", "DisplayName"]) else { continue };
        // Keys without a type are settings of other things.
        let Some(kind) = found.first().and_then(Option::as_ref).and_then(values::number) else { continue };
        let shown = found.get(1).and_then(Option::as_ref).and_then(values::line).unwrap_or_default();
        services.push(Service { name, shown, is_driver: kind & DRIVER_TYPES != 0, state: None });
    }
    Ok(services)
}
