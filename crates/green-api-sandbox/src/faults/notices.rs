//! Notifications that come twice or in another order.

use crate::{
    clock::Moment,
    world::{InstanceId, notices::Notices},
};

use super::{FaultKind, Faults, Place};

/// Disturbs the queue after a notification was put at its end.
pub fn disturb(faults: &Faults, id: InstanceId, notices: &mut Notices, now: Moment) {
    if !faults.any() {
        return;
    }
    match faults.meet(Place::Queue, id).spoil {
        Some(FaultKind::DuplicatedNotifications) => {
            let last = notices.iter().last().map(|(_, notice)| notice.json.clone());
            if let Some(json) = last {
                notices.push(json, now);
            }
        }
        Some(FaultKind::ReorderedNotifications) => swap_last(notices),
        _ => {}
    }
}

/// The receipts stay in order, as the service gives them: only what they stand for changes places.
fn swap_last(notices: &mut Notices) {
    let table = notices.table();
    let last: Vec<_> = table.iter().rev().take(2).map(|(receipt, notice)| (*receipt, notice.received)).collect();
    let [(new, _), (old, false)] = last[..] else { return };
    let Some(json) = table.get_mut(&old).map(|notice| std::mem::take(&mut notice.json)) else { return };
    let Some(overtaking) = table.get_mut(&new).map(|notice| std::mem::replace(&mut notice.json, json)) else { return };
    if let Some(notice) = table.get_mut(&old) {
        notice.json = overtaking;
    }
}
