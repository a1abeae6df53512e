//! Lines of a need that come from a spreadsheet by copying, and what the unit writes on behalf of others.

use serde_json::{Value, json};

use super::every_page::first;
use super::focal_point::consent_and_check;
use super::{api, choose, press, sign_in, sign_out, write};
use crate::axe::every_way;
use crate::desk::{Desk, at_desk};

/// Cells as a spreadsheet copies them: headings, of which one names no column; a cell
/// that stands in quotation marks and holds some; a figure that is none.
const CELLS: &str = "Year\tAmount\tCurrency\tColour\tDescription\r\n\
    2027\t1,250,000\tUSD\tred\tTeams\r\n\
    2028\tmuch\tusd\tblue\t\"The \"\"heavy\"\" machines\"\r\n";

/// Pastes into a field, as from another program.
pub(super) async fn paste(desk: &Desk, css: &str, text: &str) {
    let script = "const [css, text] = arguments, field = document.querySelector(css);
        field.focus();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const isLeft = field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        // What the browser does where the page leaves it to it.
        return isLeft && document.execCommand('insertText', false, text);";
    let done = desk.window.execute(script, vec![json!(css), json!(text)]).await.unwrap();
    assert_eq!(done, true, "nothing was pasted");
}

/// What the lines hold: year, amount, currency, name.
async fn lines(desk: &Desk) -> Value {
    desk.script(
        "return [...document.querySelectorAll('fieldset.need-line')].map(line =>
            ['year', 'amount', 'currency', 'label'].map(name => line.querySelector(`[id$='-${name}']`).value));",
    )
    .await
}

#[test]
fn rows_of_a_spreadsheet_become_lines_once_they_are_taken() {
    at_desk("paste", 360, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        write(desk, "#title", "From a spreadsheet").await;
        choose(desk, "#theme", "A4").await;
        choose(desk, "#activity", "BAC").await;
        choose(desk, "#priority", "1").await;
        desk.unfold("details.paste").await;
        paste(desk, "#paste", CELLS).await;
        desk.until_text("2 lines were understood").await;
        let said = desk.text().await;
        for words in ["no column has this name: Colour", "Row 2, Amount: “much” is not a number"]
        {
            assert!(said.contains(words), "{words}: {said}");
        }
        every_way(desk, "rows that were understood").await;
        assert_eq!(lines(desk).await, json!([]), "nothing before it is taken");
        press(desk, "Add these 2 lines").await;
        desk.until_text("2 lines were added").await;
        desk.until("the way back has the focus", "document.activeElement.closest('.undo')").await;
        press(desk, "Undo").await;
        desk.until("they are gone", "!document.querySelector('fieldset.need-line')").await;
        paste(desk, "#paste", CELLS).await;
        press(desk, "Add these 2 lines").await;
        desk.until_text("2 lines were added").await;
        // Nothing is guessed: what is no number is there to be mended.
        assert_eq!(
            lines(desk).await,
            json!([
                ["2027", "1,250,000", "USD", "Teams"],
                ["2028", "much", "USD", "The \"heavy\" machines"]
            ])
        );
        every_way(desk, "lines of a spreadsheet").await;
        write(desk, "#line-4-amount", "75000").await;
        consent_and_check(desk).await;
        desk.until_text("Check before it goes").await;
        press(desk, "Send to the unit").await;
        desk.until_text("The need is with the unit").await;
        let id = desk.script("return location.pathname.split('/').at(-1);").await;
        let kept = api(desk, &format!("needs/{}", id.as_str().unwrap())).await;
        let of = |at: usize, name: &str| kept["body"]["lines"][at][name].clone();
        assert_eq!([of(0, "amount"), of(1, "amount")], ["1250000", "75000"]);
        assert_eq!([of(0, "year"), of(1, "year")], [2027, 2028]);
    });
}

/// Who did each thing with a record, and on whose behalf.
async fn hands(desk: &Desk, path: &str) -> Vec<Value> {
    let history = api(desk, &format!("{path}/history")).await;
    let by = |change: &Value| {
        json!([change["action"], change["by"]["party"], change["by"]["on_behalf"]])
    };
    history.as_array().unwrap().iter().map(by).collect()
}

#[test]
fn the_unit_enters_a_need_for_a_state_which_sees_whose_hand_it_was() {
    at_desk("on-behalf-need", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        desk.goto("/desk/needs/new").await;
        choose(desk, "#owner", "LAO").await;
        super::focal_point::describe(desk, "Told by telephone").await;
        press(desk, "Save draft").await;
        desk.until("the need has an address", "location.pathname.endsWith('/edit')").await;
        let id = desk.script("return location.pathname.split('/').at(-2);").await;
        let one = format!("needs/{}", id.as_str().unwrap());
        assert_eq!(hands(desk, &one).await, [json!(["create", "ISU", "LAO"])]);
        desk.goto(&format!("/desk/{one}")).await;
        desk.until_text("on behalf of Lao People").await;
        every_way(desk, "a need that the unit entered").await;
        sign_out(desk).await;

        // It is the State's: it reads who wrote it, goes on with it and sends it.
        sign_in(desk, "lao").await;
        desk.goto(&format!("/desk/{one}")).await;
        desk.until_text("Told by telephone").await;
        desk.until_text("on behalf of Lao People").await;
        desk.goto(&format!("/desk/{one}/edit")).await;
        desk.find("#title").await;
        consent_and_check(desk).await;
        desk.until_text("Check before it goes").await;
        press(desk, "Send to the unit").await;
        desk.until_text("The need is with the unit").await;
        let kept = api(desk, &one).await;
        assert_eq!((&kept["owner"], &kept["status"]), (&json!("LAO"), &json!("submitted")));
        let last = hands(desk, &one).await.pop().unwrap();
        assert_eq!(last, json!(["submit", "LAO", null]));
    });
}

#[test]
fn the_unit_writes_down_what_a_member_answered_which_that_member_sees() {
    at_desk("on-behalf-answer", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let id = first(desk, "isu", "coalitions").await;
        let member = "D-B";
        let path = format!("coalitions/{id}");
        let answer = async || {
            let now = api(desk, &path).await;
            let members = now["body"]["members"].as_array().unwrap().clone();
            let own = members.into_iter().find(|one| one["party"] == member).unwrap();
            (own["answer"].clone(), own["by_unit"].clone())
        };
        assert_eq!(answer().await.0, "open", "the demonstration leaves it open");
        desk.goto(&format!("/desk/{path}")).await;
        let row = "[...document.querySelectorAll('section[aria-labelledby=coalition-members] tbody tr')].find(row => row.innerText.includes('Donor B'))";
        desk.until("the member is there", row).await;
        every_way(desk, "members whose answers the unit writes down").await;
        desk.script(&format!("{row}.querySelector('button').click();")).await;
        desk.until(
            "it is written",
            &format!("{row}.innerText.includes('written by the unit on its behalf')"),
        )
        .await;
        assert_eq!(answer().await, (json!("accepted"), json!(true)));
        let last = hands(desk, &path).await.pop().unwrap();
        assert_eq!((&last[1], &last[2]), (&json!("ISU"), &json!(member)));
        sign_out(desk).await;

        // The member reads it, and says something else itself: from then on it is its own.
        sign_in(desk, "d-b").await;
        desk.goto(&format!("/desk/{path}")).await;
        desk.until_text("written by the unit on its behalf").await;
        desk.unfold(".own-answer").await;
        press(desk, "Not this time").await;
        desk.until(
            "it is its own",
            "!document.body.innerText.includes('written by the unit on its behalf')",
        )
        .await;
        assert_eq!(answer().await.0, "declined");
    });
}
