//! One's own account: who one is, password, authenticator, sessions.

use contract::access::owns;
use contract::account::Must;
use contract::record::Kind;
use yew::prelude::*;

use crate::desk::context::use_desk;
use crate::desk::link::DeskLink;
use crate::desk::part::{PasswordForm, SessionList, SignInAgain, TotpPanel};
use crate::desk::route::Route;
use crate::ui::{PageHeading, Tone, notice};
use crate::words::say;

/// The account.
#[component]
pub(super) fn AccountPage() -> Html {
    let desk = use_desk();
    let Some(person) = desk.session.person.clone() else {
        return html! { <><PageHeading title={say::desk_account()} /><SignInAgain /></> };
    };
    let must_set_up = desk.session.must == Some(Must::SetUpTotp);
    let totp = html! {
        <section aria-labelledby="totp-title">
            <h2 id="totp-title">{ say::desk_totp() }</h2>
            <TotpPanel is_on={person.totp} />
        </section>
    };
    html! {
        <>
            <PageHeading title={say::desk_account()}>
                <p class="lead"><bdi>{ &person.name }</bdi></p>
                <p><bdi>{ &person.email }</bdi></p>
                <p class="hint">{ say::desk_account_name_how() }</p>
            </PageHeading>
            if must_set_up {
                { notice(Tone::Warn, &say::desk_totp_must(), Html::default()) }
                { totp.clone() }
            } else {
                <section aria-labelledby="password-title">
                    <h2 id="password-title">{ say::desk_password() }</h2>
                    <PasswordForm email={person.email} />
                </section>
                { totp }
                <section aria-labelledby="sessions-title">
                    <h2 id="sessions-title">{ say::desk_sessions() }</h2>
                    <SessionList />
                </section>
                // The unit comes there from its workbench.
                if owns(&desk.reader(), Kind::Exclusion) && !desk.reader().is_isu() {
                    <p><DeskLink to={Route::Exclusions}>{ say::unit_vetoes() }</DeskLink></p>
                }
            }
        </>
    }
}
