//! Records over the router in process, on both databases: who may see and do what, and that
//! nothing is lost.

mod agree;
mod coalition;
mod coalition_adding;
mod coalition_steps;
mod coalition_unit;
mod counted;
pub(crate) mod desk;
mod doors;
mod drawn;
mod exports;
mod exports_counted;
mod figures;
mod hands;
mod hostile;
mod imports;
mod imports_hostile;
mod life;
mod line_keys;
mod lost;
mod market;
mod matrix;
mod meetings;
mod on_behalf;
mod rounds;
mod signed_out;
mod stated;
mod stood;
mod undo;
mod worlds;
