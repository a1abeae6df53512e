//! Whole lists from the server, page by page; several answers at once.

use std::future::poll_fn;
use std::task::Poll;

use contract::record::{Kind, Record};
use serde::de::DeserializeOwned;

use crate::client::{ClientError, records};

/// The most pages that are asked for: a list ends, and a server that says otherwise is not
/// followed for ever.
const MOST_PAGES: usize = 100;

/// Every record of a kind that the reader may see.
///
/// # Errors
///
/// [`ClientError`].
pub(crate) async fn all<B: DeserializeOwned>(kind: Kind) -> Result<Vec<Record<B>>, ClientError> {
    let mut all = Vec::new();
    let mut query = "limit=100".to_owned();
    for _ in 0..MOST_PAGES {
        let page = records::list::<B>(kind, &query).await?;
        all.extend(page.items);
        let Some(next) = page.next else { break };
        query = format!("limit=100&after={}", String::from(js_sys::encode_uri_component(&next)));
    }
    Ok(all)
}

/// What several requests bring, in their order: none waits for another's answer.
pub(crate) async fn together<F: Future>(all: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut open: Vec<_> = all.map(|one| (Box::pin(one), None)).collect();
    poll_fn(move |context| {
        for (one, came) in open.iter_mut().filter(|(_, came)| came.is_none()) {
            if let Poll::Ready(answer) = one.as_mut().poll(context) {
                *came = Some(answer);
            }
        }
        if open.iter().any(|(_, came)| came.is_none()) {
            return Poll::Pending;
        }
        Poll::Ready(open.drain(..).filter_map(|(_, came)| came).collect())
    })
    .await
}

/// What two requests bring: neither waits for the other's answer.
pub(crate) async fn both<A: Future, B: Future>(one: A, other: B) -> (A::Output, B::Output) {
    let (mut one, mut other) = (Box::pin(one), Box::pin(other));
    let (mut first, mut second) = (None, None);
    poll_fn(move |context| {
        if first.is_none()
            && let Poll::Ready(came) = one.as_mut().poll(context)
        {
            first = Some(came);
        }
        if second.is_none()
            && let Poll::Ready(came) = other.as_mut().poll(context)
        {
            second = Some(came);
        }
        match (first.take(), second.take()) {
            (Some(came), Some(other)) => Poll::Ready((came, other)),
            (one, other) => {
                (first, second) = (one, other);
                Poll::Pending
            }
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll, Waker};

    use super::{both, together};

    #[test]
    fn nobody_waits_for_another_and_the_order_stays() {
        let turns = std::cell::Cell::new(0);
        // Each is there once both were asked.
        let one = |name: &'static str| {
            let turns = &turns;
            let mut was_asked = false;
            std::future::poll_fn(move |_| {
                turns.set(turns.get() + usize::from(!was_asked));
                was_asked = true;
                if turns.get() == 2 { Poll::Ready(name) } else { Poll::Pending }
            })
        };
        let mut both = std::pin::pin!(together([one("first"), one("second")].into_iter()));
        let mut context = Context::from_waker(Waker::noop());
        assert_eq!(both.as_mut().poll(&mut context), Poll::Pending);
        assert_eq!(both.as_mut().poll(&mut context), Poll::Ready(vec!["first", "second"]));
    }

    #[test]
    fn two_of_different_kinds_are_asked_at_once() {
        let turns = std::cell::Cell::new(0);
        let one = || {
            let turns = &turns;
            std::future::poll_fn(move |_| {
                turns.set(turns.get() + 1);
                if turns.get() > 2 { Poll::Ready(turns.get()) } else { Poll::Pending }
            })
        };
        let named = async { (one().await, "named") };
        let mut all = std::pin::pin!(both(one(), named));
        let mut context = Context::from_waker(Waker::noop());
        assert_eq!(all.as_mut().poll(&mut context), Poll::Pending);
        assert_eq!(turns.get(), 2, "both were asked");
        assert_eq!(all.as_mut().poll(&mut context), Poll::Ready((3, (4, "named"))));
    }
}
