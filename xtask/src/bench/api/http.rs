//! The few requests that set a server up, one connection each.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Sends a request and gives status, headers and body.
pub(super) fn send(
    address: SocketAddr,
    (method, path): (&str, &str),
    headers: &[(&str, &str)],
    body: &str,
) -> Result<(u16, String, String), String> {
    let failed = |error: std::io::Error| format!("{method} http://{address}{path}: {error}");
    let mut connection =
        TcpStream::connect_timeout(&address, Duration::from_secs(5)).map_err(failed)?;
    connection.set_read_timeout(Some(Duration::from_secs(20))).map_err(failed)?;
    let more: String =
        headers.iter().flat_map(|(name, value)| [name, ": ", value, "\r\n"]).collect();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/json\r\n{more}Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    connection.write_all(request.as_bytes()).map_err(failed)?;
    let mut answer = String::new();
    connection.read_to_string(&mut answer).map_err(failed)?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Ok((status, head.to_owned(), body.to_owned()))
}

/// The same, where the answer has to be a good one; gives headers and body.
pub(super) fn must(
    address: SocketAddr,
    target: (&str, &str),
    headers: &[(&str, &str)],
    body: &str,
) -> Result<(String, String), String> {
    let (status, head, text) = send(address, target, headers, body)?;
    if (200..300).contains(&status) {
        Ok((head, text))
    } else {
        Err(format!("{} http://{address}{}: {status}: {text}", target.0, target.1))
    }
}

/// The text of a field of a JSON object whose values hold no quotes.
pub(super) fn field<'a>(json: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = json.split_once(&format!("\"{name}\":\""))?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn a_field_is_read() {
        assert_eq!(field(r#"{"a":1,"id":"x-1","b":"y"}"#, "id"), Some("x-1"));
        assert_eq!(field("{}", "id"), None);
    }
}
