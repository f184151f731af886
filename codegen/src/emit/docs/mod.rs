//! What people read of the specification: reference pages, samples in every language, the Postman collection.

mod call;
mod layout;
mod markdown;
mod pages;
mod postman;
mod samples;

use crate::{
    Specification,
    emit::{File, core::Context},
    error::Result,
};
use call::{Call, Pool};

/// The reference pages, by their path in `docs/reference/`.
pub fn reference(specification: &Specification) -> Result<Vec<File>> {
    let context = Context::new(&specification.api);
    Ok(pages::files(&context, &calls(&context, specification)?, &specification.examples))
}

/// The samples of the reference pages as files that tests compile and run.
pub fn samples(specification: &Specification) -> Result<Vec<File>> {
    let context = Context::new(&specification.api);
    let calls = calls(&context, specification)?;
    let clients = calls.into_iter().filter(|call| pages::method::is_called(call.operation)).collect::<Vec<_>>();
    Ok(samples::files(&context, &clients, &specification.examples))
}

/// The Postman collection and its environment.
pub fn postman(specification: &Specification) -> Result<Vec<File>> {
    let context = Context::new(&specification.api);
    Ok(postman::files(&specification.api, &calls(&context, specification)?, &specification.examples))
}

fn calls<'a>(context: &Context<'a>, specification: &'a Specification) -> Result<Vec<Call<'a>>> {
    let pool = Pool::new(&specification.examples);
    let operations = specification.api.operations.iter();
    operations.map(|operation| Call::new(context, operation, &specification.examples, &pool)).collect()
}
