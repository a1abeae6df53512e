//! The few statistics of the tables.

/// The geometric mean; `None` of nothing.
pub(super) fn geometric(values: &[f64]) -> Option<f64> {
    arithmetic(values.iter().map(|value| value.ln())).map(f64::exp)
}

/// The slope of the line with the least squares through points of distinct x.
pub(super) fn slope(points: &[(f64, f64)]) -> Option<f64> {
    let x_mean = arithmetic(points.iter().map(|(x, _)| *x))?;
    let y_mean = arithmetic(points.iter().map(|(_, y)| *y))?;
    let spread: f64 = points.iter().map(|(x, _)| (x - x_mean).powi(2)).sum();
    let shared: f64 = points.iter().map(|(x, y)| (x - x_mean) * (y - y_mean)).sum();
    (spread > 0.0).then(|| shared / spread)
}

fn arithmetic(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.fold((0.0, 0.0), |(count, sum), value| (count + 1.0, sum + value));
    (count > 0.0).then(|| sum / count)
}

#[cfg(test)]
mod tests {
    use super::{geometric, slope};

    #[test]
    fn means_and_slopes_of_known_figures() {
        let near = |found: Option<f64>, expected: f64| (found.unwrap() - expected).abs() < 1e-12;
        assert!(near(geometric(&[0.5, 2.0]), 1.0));
        assert!(near(geometric(&[8.0, 1.0, 1.0]), 2.0));
        assert_eq!(geometric(&[]), None);
        assert!(near(slope(&[(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)]), 2.0));
        assert_eq!(slope(&[(1.0, 3.0)]), None);
    }
}
