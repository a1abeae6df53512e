//! Needs from a sheet: a template, the file, what would come of it, one confirmation, the way back.

use contract::access::Role;
use contract::sheet::{SheetImport, SheetPreview};
use engine::order::sort_by;
use gloo::file::File;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::downloads::file_name;
use super::needs_imported::Imported;
use crate::browser;
use crate::client::ClientError;
use crate::client::sheets::{self, Form};
use crate::desk::context::{is_state, use_desk};
use crate::desk::device::random_key;
use crate::desk::held::use_held;
use crate::desk::link::DeskLink;
use crate::desk::part::{SheetRows, sheet_counts, sheet_trouble};
use crate::desk::route::Route;
use crate::desk::typed::{Typed, use_typed};
use crate::format;
use crate::ui::{
    FileField, PageHeading, SelectField, Tone, file_field, notice, select_field, skeleton,
};
use crate::words::{compare, say};

/// Where a file stands.
#[derive(Clone, PartialEq)]
enum Stage {
    /// None was chosen yet.
    Empty,
    /// The server reads it.
    Reading(Chosen),
    /// What would come of it.
    Seen { of: Chosen, preview: SheetPreview },
    /// It was done.
    Done(Box<SheetImport>),
}

/// A file, and for which State.
#[derive(Clone, PartialEq)]
struct Chosen {
    owner: String,
    file: JsValue,
    name: String,
    /// Made with it, so that confirming twice does it once.
    key: String,
}

/// The page.
#[component]
pub(super) fn NeedsImport() -> Html {
    let desk = use_desk();
    let owner = use_typed::<String>("import-owner");
    let stage = use_held("import", || Stage::Empty);
    let error = use_state(|| None::<ClientError>);
    let is_busy = use_state(|| false);
    let round = use_state(|| 0u32);
    let is_unit = desk.role() == Some(Role::Isu);
    let read = {
        let (stage, error, say_it) = (stage.clone(), error.clone(), desk.say.clone());
        Callback::from(move |(of, before): (Chosen, Option<SheetPreview>)| {
            stage.set(Stage::Reading(of.clone()));
            error.set(None);
            let (stage, error, say_it) = (stage.clone(), error.clone(), say_it.clone());
            spawn_local(async move {
                let seen = sheets::preview(&of.owner, &of.file).await;
                // Another State or file was chosen meanwhile: this is no preview of that.
                if !matches!(&*stage, Stage::Reading(now) if now.key == of.key) {
                    return;
                }
                match seen {
                    Ok(preview) => {
                        say_it.emit(sheet_counts(&preview.counts));
                        stage.set(Stage::Seen { of, preview });
                    }
                    Err(found) => {
                        stage.set(match before {
                            Some(preview) => Stage::Seen { of, preview },
                            None => Stage::Empty,
                        });
                        error.set(Some(found));
                    }
                }
            });
        })
    };
    use_effect_with((), {
        let (stage, read) = (stage.clone(), read.clone());
        move |()| {
            // In another language than before: the server says again what is wrong.
            match &*stage {
                Stage::Reading(of) => read.emit((of.clone(), None)),
                Stage::Seen { of, preview } => read.emit((of.clone(), Some(preview.clone()))),
                Stage::Empty | Stage::Done(_) => {}
            }
        }
    });
    let onfile = {
        let (owner, read) = (owner.clone(), read);
        Callback::from(move |file: File| {
            let raw: &web_sys::File = file.as_ref();
            let (owner, name, key) = ((*owner).clone(), file.name(), random_key());
            let of = Chosen { owner, file: JsValue::from(raw.clone()), name, key };
            read.emit((of, None));
        })
    };
    let ontemplate = |form: Form| {
        let error = error.clone();
        Callback::from(move |_: MouseEvent| {
            let error = error.clone();
            spawn_local(async move {
                match sheets::template(form).await {
                    Ok(bytes) => {
                        let name = file_name("needs-template", form);
                        browser::download_bytes(&name, form.media_type(), &bytes);
                    }
                    Err(found) => error.set(Some(found)),
                }
            });
        })
    };
    let onfailed = {
        let (stage, error) = (stage.clone(), error.clone());
        Callback::from(move |_: MouseEvent| {
            let Stage::Seen { of, preview } = (*stage).clone() else { return };
            let error = error.clone();
            spawn_local(async move {
                match sheets::failed_rows(&preview.owner, &of.file).await {
                    Ok(bytes) => {
                        let name = file_name("rows-to-correct", Form::Xlsx);
                        browser::download_bytes(&name, Form::Xlsx.media_type(), &bytes);
                    }
                    Err(found) => error.set(Some(found)),
                }
            });
        })
    };
    let onconfirm = {
        let (stage, error, is_busy, round, say_it) =
            (stage.clone(), error.clone(), is_busy.clone(), round.clone(), desk.say.clone());
        let owner = owner.clone();
        Callback::from(move |_: MouseEvent| {
            let Stage::Seen { of, preview } = (*stage).clone() else { return };
            if *is_busy {
                return;
            }
            is_busy.set(true);
            let (stage, error, is_busy, round, say_it) =
                (stage.clone(), error.clone(), is_busy.clone(), round.clone(), say_it.clone());
            let owner = owner.clone();
            spawn_local(async move {
                match sheets::import(&preview, &of.name, &of.file, &of.key).await {
                    Ok(import) => {
                        say_it.emit(say::sheet_done());
                        stage.set(Stage::Done(Box::new(import)));
                        error.set(None);
                        round.set(*round + 1);
                        browser::focus_by_id("import-done");
                        owner.clear();
                    }
                    Err(found) => error.set(Some(found)),
                }
                is_busy.set(false);
            });
        })
    };
    let needs_owner = is_unit && owner.is_empty();
    html! {
        <>
            <PageHeading title={say::sheet_title()}><p class="lead">{ say::sheet_lead() }</p></PageHeading>
            <section aria-labelledby="import-template">
                <h2 id="import-template">{ say::sheet_template() }</h2>
                <p>{ say::sheet_template_hint() }</p>
                <p class="button-row">
                    <button type="button" class="button secondary" onclick={ontemplate(Form::Xlsx)}>{ say::download_as("XLSX") }</button>
                    <button type="button" class="button secondary" onclick={ontemplate(Form::Csv)}>{ say::download_as("CSV") }</button>
                </p>
            </section>
            <section aria-labelledby="import-file">
                <h2 id="import-file">{ say::sheet_file() }</h2>
                if is_unit {
                    { choose_owner(&desk, &owner, &stage) }
                }
                if !needs_owner {
                    { file_field(&FileField {
                        id: "sheet",
                        label: &say::sheet_choose(),
                        hint: &say::sheet_choose_hint(),
                        accept: ".xlsx,.csv,.tsv,.txt,text/csv",
                        onfile: &onfile,
                    }) }
                }
                if let Some(error) = &*error {
                    { sheet_trouble(error) }
                }
                { match &*stage {
                    Stage::Empty => Html::default(),
                    Stage::Reading(_) => skeleton(&say::sheet_reading()),
                    Stage::Seen { of, preview } => seen(&of.name, preview, *is_busy, &onconfirm, &onfailed),
                    Stage::Done(import) => done(import),
                } }
            </section>
            <Imported round={*round} />
        </>
    }
}

/// For which State the unit imports.
fn choose_owner(
    desk: &crate::desk::context::Desk,
    owner: &Typed<String>,
    stage: &UseStateHandle<Stage>,
) -> Html {
    let states = desk.parties.values().filter(|party| is_state(party));
    let mut states: Vec<(String, String)> =
        states.map(|party| (party.id.clone(), desk.name_of(&party.id))).collect();
    sort_by(&mut states, |a, b| compare(&a.1, &b.1).then_with(|| a.0.cmp(&b.0)));
    let onchange = {
        let (owner, stage) = (owner.on(|owner, state| *owner = state), stage.clone());
        Callback::from(move |state: String| {
            owner.emit(state);
            stage.set(Stage::Empty);
        })
    };
    select_field(&SelectField {
        id: "import-owner",
        label: &say::sheet_owner(),
        any: &say::desk_need_choose(),
        options: &states,
        value: owner,
        onchange: &onchange,
        problem: "",
        class: "",
    })
}

/// What would come of the file, and the one confirmation.
fn seen(
    name: &str,
    preview: &SheetPreview,
    is_busy: bool,
    onconfirm: &Callback<MouseEvent>,
    onfailed: &Callback<MouseEvent>,
) -> Html {
    let counts = preview.counts;
    let taken = counts.add + counts.change;
    html! {
        <div class="import-preview">
            <h3 id="import-preview" tabindex="-1">{ say::sheet_preview_of(name) }</h3>
            <p>{ sheet_counts(&counts) }</p>
            if !preview.ignored.is_empty() {
                <p>{ say::sheet_ignored(&format::joined(&preview.ignored)) }</p>
            }
            if counts.error > 0 {
                <p>{ say::sheet_good_rows() }</p>
                <p><button type="button" class="button secondary" onclick={onfailed.clone()}>{ say::sheet_failed_rows() }</button></p>
            }
            <SheetRows rows={preview.rows.clone()} />
            if taken > 0 {
                <p>{ say::sheet_consequence() }</p>
                <p><button type="button" class="button" onclick={onconfirm.clone()}>
                    { if is_busy { say::desk_sending() } else { say::sheet_import(taken) } }
                </button></p>
            } else {
                <p class="empty">{ say::sheet_nothing() }</p>
            }
        </div>
    }
}

fn done(import: &SheetImport) -> Html {
    let need = |id: &String| {
        html! { <li><DeskLink to={Route::Need { id: id.clone() }}><code dir="ltr">{ id }</code></DeskLink></li> }
    };
    html! {
        <div id="import-done" tabindex="-1">
            { notice(Tone::Ok, &say::sheet_done(), html! {
                <>
                    <p>{ say::sheet_done_next() }</p>
                    <ul class="plain">{ for import.made.iter().chain(&import.changed).map(need) }</ul>
                    <p><DeskLink to={Route::Needs}>{ say::desk_needs() }</DeskLink></p>
                </>
            }) }
        </div>
    }
}
