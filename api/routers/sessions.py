"""Signing in and out, tokens for programs, accounts."""

from datetime import timedelta

from fastapi import APIRouter, Response

from api.given import AnyHolder, AtDesk, SignedIn, problems
from api.schemas.sessions import (
    AccountAsked,
    AccountMade,
    PasswordChange,
    Person,
    SessionOpened,
    SignIn,
    TokenAsked,
    TokenIssued,
)
from desk import accounts
from desk.people import Person as SomeOne

router = APIRouter(tags=["登录 Signing in"])


@router.post(
    "/sessions",
    operation_id="signIn",
    status_code=201,
    summary="登录 · Sign in",
    responses=problems(401, 422, 429),
)
async def sign_in(desk: AtDesk, body: SignIn) -> SessionOpened:
    """Open a session. A wrong name and a wrong password get the same answer; failures make the next attempt wait."""
    opened = await accounts.sign_in(desk, body.name, body.password.get_secret_value())
    return SessionOpened(secret=opened.secret, expires_at=opened.expires_at, person=_person(opened.person))


@router.get("/sessions/current", operation_id="whoAmI", summary="当前用户 · Who is signed in", responses=problems(401))
async def who_am_i(person: AnyHolder) -> Person:
    """Who the secret belongs to."""
    return _person(person)


@router.delete(
    "/sessions/current", operation_id="signOut", status_code=204, summary="退出 · Sign out", responses=problems(401)
)
async def sign_out(desk: AtDesk, person: AnyHolder) -> Response:
    """End the session, or revoke the token, that this request came with."""
    await accounts.sign_out(desk, person)
    return Response(status_code=204)


@router.post(
    "/tokens",
    operation_id="issueToken",
    status_code=201,
    summary="签发令牌 · Issue a token",
    responses=problems(401, 403, 422),
)
async def issue_token(desk: AtDesk, person: SignedIn, body: TokenAsked) -> TokenIssued:
    """Make a token with which a program acts as this person. Its secret is shown once; a token can't issue another."""
    opened = await accounts.issue_token(desk, person, label=body.label, lasts=timedelta(days=body.days))
    return TokenIssued(id=opened.id, secret=opened.secret, expires_at=opened.expires_at)


@router.delete(
    "/tokens/{token}",
    operation_id="revokeToken",
    status_code=204,
    summary="吊销令牌 · Revoke a token",
    responses=problems(401, 404),
)
async def revoke_token(desk: AtDesk, person: SignedIn, token: str) -> Response:
    """Revoke one of the person's own tokens, by its id."""
    await accounts.revoke_token(desk, person, token)
    return Response(status_code=204)


@router.post(
    "/sessions/current/password",
    operation_id="changePassword",
    status_code=204,
    summary="修改密码 · Change the password",
    responses=problems(401, 422, 429),
)
async def change_password(desk: AtDesk, person: AnyHolder, body: PasswordChange) -> Response:
    """Replace the password; every session and token of the account ends."""
    await accounts.change_password(desk, person, old=body.old.get_secret_value(), new=body.new.get_secret_value())
    return Response(status_code=204)


@router.post(
    "/accounts",
    operation_id="makeAccount",
    status_code=201,
    summary="建立账号 · Make an account",
    responses=problems(401, 403, 409, 422),
)
async def make_account(desk: AtDesk, person: SignedIn, body: AccountAsked) -> AccountMade:
    """Make an account of any role; for administrators."""
    new = accounts.NewAccount(
        login=body.name,
        password=body.password.get_secret_value(),
        role=body.role,
        department=body.department or "",
    )
    made = await accounts.make_account(desk, person, new)
    return AccountMade(account=made.account, name=made.login, role=made.role, department=made.department)


def _person(person: SomeOne) -> Person:
    return Person(account=person.account, name=person.login, role=person.role, department=person.department)
