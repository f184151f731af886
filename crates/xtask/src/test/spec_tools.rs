//! The specification with other people's tools: what they refuse, people cannot use.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, bail};

use super::{Report, setup};
use crate::{generate, process, workspace};

/// A property of the specification, as a sentence, and what shows it.
struct Check {
    name: &'static str,
    run: fn(&Tools) -> Result<()>,
}

const CHECKS: &[Check] = &[
    Check { name: "the files that are generated and committed are up to date", run: |_| generate::generate(true) },
    Check { name: "the bundle is a valid OpenAPI 3.1 document (openapi-spec-validator)", run: validate },
    Check {
        name: "the sandbox's control interface is described by a valid OpenAPI 3.1 document",
        run: validate_control,
    },
    Check { name: "the linter's recommended rules hold (Redocly)", run: lint },
    Check { name: "every example fits its schema (jsonschema)", run: |tools| tools.script("schemas.py") },
    Check { name: "TypeScript is generated (openapi-typescript)", run: typescript },
    Check { name: "strict TypeScript tells notifications apart by typeWebhook (tsc)", run: compile_typescript },
    Check { name: "Python models are generated (datamodel-code-generator)", run: python_models },
    Check { name: "the Python models decode every example (pydantic)", run: |tools| tools.script("models.py") },
];

const ROW: &str = "specification with other tools";

/// Runs the checks.
pub fn run() -> Report {
    println!("\n{ROW}");
    let mut report = Report::default();
    let tools = Tools::set_up();
    for check in CHECKS {
        let result = match &tools {
            Ok(tools) => (check.run)(tools),
            Err(error) => Err(anyhow!("could not be set up: {error:#}")),
        };
        report.check(ROW, check.name, result);
    }
    report
}

struct Tools {
    folder: PathBuf,
    generated: PathBuf,
    bundle: PathBuf,
    python: PathBuf,
}

impl Tools {
    fn set_up() -> Result<Self> {
        let folder = workspace::root().join("tests/tools");
        let generated = folder.join("generated");
        // A file of the last run must not pass for one of this run.
        if generated.exists() {
            fs::remove_dir_all(&generated).with_context(|| generated.display().to_string())?;
        }
        fs::create_dir_all(&generated).with_context(|| generated.display().to_string())?;
        setup::node_modules(&folder)?;
        let python = setup::python("spec-tools", &folder.join("requirements.txt"))?;
        Ok(Self { bundle: workspace::root().join("spec/openapi.json"), folder, generated, python })
    }

    fn script(&self, name: &str) -> Result<()> {
        let script = self.folder.join("python").join(name);
        process::run_quietly(process::command(&self.python).arg("-B").arg(script)).map(drop)
    }

    fn module(&self, name: &str, arguments: &[&str]) -> Result<()> {
        process::run_quietly(process::command(&self.python).args(["-m", name]).args(arguments)).map(drop)
    }
}

fn validate(tools: &Tools) -> Result<()> {
    tools.module("openapi_spec_validator", &["--schema", "3.1", &text(&tools.bundle)])
}

fn validate_control(tools: &Tools) -> Result<()> {
    let document = workspace::root().join("crates/green-api-sandbox/docs/control.openapi.json");
    tools.module("openapi_spec_validator", &["--schema", "3.1", &text(&document)])
}

fn lint(tools: &Tools) -> Result<()> {
    let mut command = setup::node(&tools.folder, "@redocly/cli/bin/cli.js");
    // No requests to the vendor.
    command.env("REDOCLY_TELEMETRY", "off").env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    process::run_quietly(command.arg("lint").arg(&tools.bundle).args(["--config", "lint/redocly.yaml"])).map(drop)
}

fn typescript(tools: &Tools) -> Result<()> {
    let output = tools.generated.join("openapi.ts");
    let mut command = setup::node(&tools.folder, "openapi-typescript/bin/cli.js");
    process::run_quietly(command.arg(&tools.bundle).arg("--output").arg(&output))?;
    is_written(&output)
}

fn compile_typescript(tools: &Tools) -> Result<()> {
    process::run_quietly(setup::node(&tools.folder, "typescript/bin/tsc").args(["--project", "."])).map(drop)
}

fn python_models(tools: &Tools) -> Result<()> {
    let output = tools.generated.join("green_api_models.py");
    let (bundle, written) = (text(&tools.bundle), text(&output));
    #[rustfmt::skip]
    let arguments = [
        "--input", &bundle, "--input-file-type", "openapi", "--output", &written,
        "--output-model-type", "pydantic_v2.BaseModel", "--target-python-version", "3.10", "--formatters", "builtin",
    ];
    tools.module("datamodel_code_generator", &arguments)?;
    is_written(&output)
}

fn is_written(path: &Path) -> Result<()> {
    if !path.exists() {
        bail!("nothing was written to {}", path.display());
    }
    Ok(())
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
