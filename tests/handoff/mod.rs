//! Handing a letter over: what each way is told, and what a message can never change in it.

mod arguments;
mod launch;
mod real;
