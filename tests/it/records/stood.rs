//! Text that was kept before a rule was there is refused in no change of something else.

use contract::access::Role;
use serde_json::{Value, json};
use sqlx::Connection as _;

use super::desk::{Server, need};
use super::rounds::codes;
use crate::database::databases;

#[tokio::test]
async fn text_from_before_a_rule_is_refused_only_where_it_is_new() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (state, isu) = (server.seated("LAO", Role::FocalPoint).await, server.isu().await);
        let made = json!({ "body": need("Clearance", &[true, true]) });
        let [draft, published] =
            [state.make("/needs", &made).await, state.make("/needs", &made).await]
                .map(|made| format!("/needs/{}", made.id()));
        state.steps(&published, 1, &["submit"]).await;
        isu.steps(&published, 2, &["publish"]).await;
        let mut connection = database.connection().await;
        let text = "UPDATE record SET body = replace(body, 'Clearance', $1)";
        let query = sqlx::query(text).bind("Clear\u{200b}ance \u{202e}1");
        query.execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();

        let says = |body: &Value| json!({ "body": body });
        for (path, version) in [(&draft, 1), (&published, 3)] {
            let mut body = state.get(path).await.ok()["body"].clone();
            assert!(body["title"].as_str().unwrap().contains('\u{202e}'));
            body["priority"] = json!(2);
            state.put(path, version, &says(&body)).await.ok();
            // The rules find everything else that is wrong, and the same in another text.
            body["note"] = json!("1\u{202e}000");
            let refused = state.put(path, version + 1, &says(&body)).await;
            assert_eq!(codes(&refused), ["note bad_text"]);
            body["note"] = json!("Mined\u{200b}");
            body["title"] = json!("Clearance");
            assert_eq!(codes(&state.put(path, version + 1, &says(&body)).await), ["note bad_text"]);
        }
        let mut body = state.get(&published).await.ok()["body"].clone();
        body["lines"][1]["year"] = Value::Null;
        let refused = state.put(&published, 4, &says(&body)).await;
        assert_eq!(codes(&refused), ["lines[1].year missing_field"]);
        // A step of its life is not refused for it, either.
        state.steps(&draft, 2, &["submit"]).await;
        isu.steps(&draft, 3, &["publish"]).await;
    }
}
