//! Linking, state, profiles, and what the program prints about itself.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support;

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use green_api_sandbox::InstanceOptions;
use serde_json::Value;
use support::{Gateway, OWN, run};

/// The text of a QR code whose light squares are drawn with half blocks; the dark ones are the terminal's background.
fn scanned(picture: &[String]) -> String {
    let rows: Vec<Vec<char>> = picture.iter().map(|line| line.chars().collect()).collect();
    let (width, scale) = (rows[0].len(), 4);
    let lit = |x: usize, y: usize| {
        let upper = y.is_multiple_of(2);
        match rows[y / 2].get(x) {
            Some('█') => true,
            Some('▀') => upper,
            Some('▄') => !upper,
            _ => false,
        }
    };
    let shade = |x: usize, y: usize| if lit(x / scale, y / scale) { 255 } else { 0 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width * scale, rows.len() * 2 * scale, shade);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "{}", picture.join("\n"));
    grids[0].decode().unwrap().1
}

#[test]
fn the_code_in_the_terminal_links_the_phone_that_scans_it() {
    let gateway = Gateway::with(InstanceOptions::ready());
    let mut child = gateway.command(&["login"]).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    let blocks = |line: &String| line.chars().any(|char| "█▀▄".contains(char));
    let first = lines.by_ref().find(|line| blocks(line)).unwrap();
    // A code is half as high as it is wide.
    let height = first.chars().count().div_ceil(2);
    let picture: Vec<_> = std::iter::once(first).chain(lines.by_ref().take(height - 1)).collect();
    gateway.sandbox.scan_text(OWN, &scanned(&picture)).unwrap();
    assert!(lines.any(|line| line == "The account is linked."));
    assert!(child.wait().unwrap().success());
    let again = gateway.run(&["login"]);
    assert!(again.code == 0 && again.errors.contains("linked already"), "{again:?}");
}

#[test]
fn a_code_to_type_in_links_the_phone() {
    let gateway = Gateway::with(InstanceOptions::ready());
    let mut child = gateway.command(&["login", "--phone", &OWN.to_string()]).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    let code =
        lines.by_ref().find_map(|line| line.split_once("The code is ").map(|(_, code)| code.to_owned())).unwrap();
    gateway.sandbox.enter_code(OWN, &code).unwrap();
    assert!(lines.any(|line| line == "The account is linked."));
    assert!(child.wait().unwrap().success());
}

#[test]
fn the_state_is_shown_and_waited_for_and_health_is_an_exit_code() {
    let gateway = Gateway::with(InstanceOptions::ready());
    assert_eq!(gateway.run(&["state"]).out, "notAuthorized\n");
    let ill = gateway.run(&["health", "--json"]);
    assert_eq!(ill.code, 9, "{ill:?}");
    let found: Value = serde_json::from_str(&ill.out).unwrap();
    assert_eq!(found["healthy"], false);
    let waiting = ["state", "--until", "authorized", "--interval", "1"];
    let mut child = gateway.command(&waiting).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert_eq!(lines.next().unwrap(), "notAuthorized");
    gateway.sandbox.scan_qr(gateway.credentials.id, OWN).unwrap();
    assert_eq!(lines.last().unwrap(), "authorized");
    assert!(child.wait().unwrap().success());
    let well = gateway.run(&["health"]);
    assert_eq!(well.code, 0, "{well:?}");
}

#[test]
fn profiles_keep_the_token_and_never_show_it() {
    let gateway = Gateway::authorized();
    let (id, url) = (gateway.credentials.id.to_string(), gateway.sandbox.api_url());
    let add = ["profile", "add", "work", "--id-instance", &id, "--api-url", url];
    let token = &gateway.credentials.token;
    let none = run(gateway.bare(&["profile", "list"]), "");
    assert!(none.code == 0 && none.out.contains("profile add"), "{none:?}");
    let added = run(gateway.bare(&add), &format!("{token}\n"));
    assert_eq!((added.code, added.out.as_str()), (0, ""), "{added:?}");
    assert_eq!(run(gateway.bare(&add), "").code, 2, "no token");
    let other = ["profile", "add", "other", "--id-instance", "1101000009", "--api-url", "http://127.0.0.1:9"];
    assert_eq!(run(gateway.bare(&other), "abc").code, 0);

    // The first one is the default.
    assert_eq!(run(gateway.bare(&["get-state-instance"]), "").out, "stateInstance: authorized\n");
    assert_eq!(run(gateway.bare(&["get-state-instance", "--profile", "work"]), "").code, 0);
    let missing = run(gateway.bare(&["get-state-instance", "--profile", "wrok"]), "");
    assert!(missing.code == 2 && missing.errors.contains("other, work"), "{missing:?}");
    // A profile that is asked for does not mix with the variables.
    let elsewhere = run(gateway.command(&["get-state-instance", "--profile", "other", "--retries", "0"]), "");
    assert_eq!(elsewhere.code, 6, "{elsewhere:?}");

    assert_eq!(run(gateway.bare(&["profile", "use", "other"]), "").code, 0);
    let list = run(gateway.bare(&["profile", "list"]), "");
    assert_eq!(list.out, format!("* other  1101000009  http://127.0.0.1:9\n  work  {id}  {url}\n"));
    assert_eq!(run(gateway.bare(&["profile", "remove", "other"]), "").code, 0);
    assert_eq!(run(gateway.bare(&["get-state-instance"]), "").code, 2, "there is no default any more");
    for ran in [added, missing, list] {
        assert!(!ran.out.contains(token) && !ran.errors.contains(token), "{ran:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_configuration_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let gateway = Gateway::authorized();
    let add = ["profile", "add", "work", "--id-instance", "1101000001"];
    assert_eq!(run(gateway.bare(&add), "d75b3a66").code, 0);
    let file = gateway.folder.path().join("config.toml");
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let open = run(gateway.bare(&["profile", "list"]), "");
    assert!(open.code == 2 && open.errors.contains("chmod 600"), "{open:?}");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::fs::write(&file, "[profile.work]\nid_instance = 1\napi_token_instance = d75b3a66\n").unwrap();
    let broken = run(gateway.bare(&["profile", "list"]), "");
    assert!(broken.code == 2 && broken.errors.contains("line 3"), "{broken:?}");
    assert!(!broken.errors.contains("d75b3a66"), "{broken:?}");
}

#[test]
fn the_program_prints_its_specification_completions_and_manual() {
    let gateway = Gateway::authorized();
    let spec: Value = serde_json::from_str(&run(gateway.bare(&["spec"]), "").out).unwrap();
    assert_eq!(spec["openapi"].as_str().unwrap().split('.').next(), Some("3"));
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = run(gateway.bare(&["completions", shell]), "");
        assert!(ran.code == 0 && ran.out.contains("send-message") && ran.out.contains("chat-id"), "{shell}");
    }
    let folder = gateway.folder.path().join("man");
    let ran = run(gateway.bare(&["man", folder.to_str().unwrap()]), "");
    assert_eq!(ran.code, 0, "{ran:?}");
    let page = std::fs::read_to_string(folder.join("green-api-send-message.1")).unwrap();
    assert!(page.contains("Chat to send to"), "{page}");
}
