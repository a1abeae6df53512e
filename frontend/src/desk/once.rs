//! What is sent once, however often a button is pressed.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Whether something sent from here is still under way.
#[derive(Clone, Debug)]
pub(crate) struct Once(Rc<Cell<bool>>);

/// One for each button or form.
#[hook]
pub(crate) fn use_once() -> Once {
    let under_way = use_memo((), |()| Rc::new(Cell::new(false)));
    Once((*under_way).clone())
}

impl Once {
    /// Runs it, unless the same is under way: pressed twice, it is done once.
    pub(crate) fn run(&self, work: impl Future<Output = ()> + 'static) {
        if !self.begin() {
            return;
        }
        let once = self.clone();
        spawn_local(async move {
            work.await;
            once.end();
        });
    }

    /// Whether nothing was under way; now it is.
    pub(crate) fn begin(&self) -> bool {
        !self.0.replace(true)
    }

    /// It is over.
    pub(crate) fn end(&self) {
        self.0.set(false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_press_waits_for_the_first_to_end() {
        let once = Once(Rc::default());
        let same = once.clone();
        assert!(once.begin());
        assert!(!same.begin(), "it is under way");
        same.end();
        assert!(once.begin());
    }
}
