//! Something fetched: on its way, here, or failed with what was here before.

/// The state of something fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remote<T, E> {
    /// Nothing was asked for.
    Absent,
    /// Asked for; the last good value, if any.
    Loading(Option<T>),
    /// Here.
    Ready(T),
    /// Failed; the last good value, if any.
    Failed(E, Option<T>),
}

impl<T: Clone, E> Remote<T, E> {
    /// The last good value.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Ready(value) | Self::Loading(Some(value)) | Self::Failed(_, Some(value)) => {
                Some(value)
            }
            Self::Absent | Self::Loading(None) | Self::Failed(_, None) => None,
        }
    }

    /// The same, asked for again.
    #[must_use]
    pub fn to_loading(&self) -> Self {
        Self::Loading(self.value().cloned())
    }
}
