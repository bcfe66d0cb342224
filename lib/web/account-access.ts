/** Who is answered what by the actions of the account's own pages, by file and export: a part of the access matrix. */
import { everybody, signedIn, type Answers } from './access.ts'

export const accountActions: Readonly<Record<string, Answers>> = {
  'app/(account)/actions.ts#createAccount': everybody(200),
  'app/(account)/actions.ts#deleteAccountForGood': signedIn(200),
  'app/(account)/actions.ts#saveProfile': signedIn(200),
  'app/(account)/actions.ts#signInWithPassword': everybody(200),
  'app/(account)/mail-actions.ts#changeEmail': signedIn(200),
  'app/(account)/mail-actions.ts#confirmAccount': everybody(200),
  'app/(account)/mail-actions.ts#confirmChange': everybody(200),
  'app/(account)/mail-actions.ts#forgetPassword': everybody(200),
  'app/(account)/mail-actions.ts#setNewPassword': everybody(200),
  'app/(account)/account/notifications/actions.ts#chooseNotifications': signedIn(200),
  'app/(account)/account/notifications/actions.ts#chooseWeeklyMail': signedIn(200),
  'app/(account)/account/notifications/actions.ts#pauseOwnMail': signedIn(200),
  'app/notifications/actions.ts#seeAll': signedIn(200),
  'app/(account)/unsubscribe/actions.ts#stopMailByLink': everybody(404),
  'app/(account)/account/sign-in/actions.ts#changeOwnPassword': signedIn(200),
  'app/(account)/account/sign-in/actions.ts#nameOwnPasskey': signedIn(404),
  'app/(account)/account/sign-in/actions.ts#removeOwnPasskey': signedIn(200),
  'app/(account)/account/sign-in/actions.ts#signOutElsewhere': signedIn(200),
  'app/(account)/account/sign-in/second-factor/actions.ts#changeSecondFactor': signedIn(200),
  'app/(account)/account/sign-in/unlink.ts#unlinkProvider': signedIn(200),
  'app/(account)/sign-in/again/actions.ts#showCode': signedIn(200),
  'app/(account)/sign-in/again/actions.ts#showPassword': signedIn(200),
  'app/(account)/sign-in/code/actions.ts#signInWithCode': signedIn('/home', '/sign-in'),
  'app/(account)/sign-in/yours/actions.ts#beginInstead': everybody('/sign-in'),
}
