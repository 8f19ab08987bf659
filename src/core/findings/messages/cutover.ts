/** The steps of every cutover and of every way back; ids are permanent. Sources are keys of `twilio/sources.ts`. */
export interface CutoverStepWords {
  readonly title: string;
  readonly body: string;
  readonly sources: readonly string[];
}

export const cutoverSteps = {
  'flex.prepare': {
    title: 'Have both administrators at hand',
    body: 'The Flex administrator and the identity provider’s administrator are both needed. Twilio estimates one day to two weeks for the whole move.',
    sources: ['F2'],
  },
  'flex.keep-name-id': {
    title: 'Leave the NameID as it is',
    body: 'Flex takes a user with another NameID for another user, and every extra worker is billed. Change nothing about the NameID in the same move.',
    sources: ['F1', 'P3'],
  },
  'flex.iam-past-deadline': {
    title: 'Know that iam.twilio.com is past its own deadline',
    body: 'This move ends on values that Twilio calls legacy: the published deadline for leaving them was 31 March 2026. No source says that they were switched off. Moving to enhanced SSO at once saves a second move.',
    sources: ['F1', 'F2', 'F3'],
  },
  'flex.iam-change-idp': {
    title: 'First: change the identity provider',
    body: 'Replace the ACS URL by the one on iam.twilio.com that ends with /saml2, and the audience by the one that ends with /saml2/metadata. Save.',
    sources: ['SEED1'],
  },
  'flex.iam-switch-console': {
    title: 'At once: switch the Flex Console',
    body: 'Set **Twilio SSO URL** to **USES IAM.TWILIO.COM** and save. Between these two steps nobody can sign in.',
    sources: ['SEED1'],
  },
  'flex.legacy-validate': {
    title: 'Sign in',
    body: 'Open your Flex login link in a private window and sign in as a user who already exists in Flex. Check that the same worker appears and no second one.',
    sources: ['F1', 'F10', 'P3'],
  },
  'flex.enhanced-start': {
    title: 'Start the setup in the Flex Console',
    body: 'On **New SSO Solution Available** (Flex UI 2.7.x or later) choose **Start setup**. **Modify existing SSO connection** changes the app that is in use, with a short outage possible. **Create new SSO connection** needs a new app with every user assigned to it, and leaves the old one as fallback: the safer of the two.',
    sources: ['F2'],
  },
  'flex.preview-to-enhanced-undocumented': {
    title: 'Know what is not documented',
    body: 'Twilio’s guide describes the move from legacy to enhanced SSO. Whether the wizard appears on an account that still uses preview.twilio.com is not documented; look for **New SSO Solution Available** before you plan a date.',
    sources: ['F2', 'SEED1'],
  },
  'flex.enhanced-idp': {
    title: 'Put the new values into the identity provider',
    body: 'Entity ID urn:flex:… and the ACS URL on login.flex.us1.twilio.com, then confirm in the Flex Console and choose **Save and Continue**. A new connection then asks for certificate, issuer, SSO URL, redirect and trusted URLs.',
    sources: ['F2'],
  },
  'flex.enhanced-self-hosted': {
    title: 'Only if you host Flex yourself: add the oauth object',
    body: 'Add **appConfig.oauth** now, not before: as soon as it exists, Flex UI uses enhanced SSO.',
    sources: ['F9', 'F2'],
  },
  'flex.enhanced-validate': {
    title: 'Validate, then finish',
    body: 'Open the Flex overview page in a private window, choose **Log in with SSO**, and sign in as a user who already exists in Flex. When the same worker appears, choose **Finish**. The 30 days in which you can switch back begin here.',
    sources: ['F2'],
  },
  'flex.first-idp': {
    title: 'Set up the identity provider',
    body: 'Follow the setup steps of this profile and assign only a few users at first.',
    sources: ['F1'],
  },
  'flex.first-validate': {
    title: 'Sign in with one user',
    body: 'Sign in with one user in a private window. Flex creates the user and the worker at that moment and starts billing for it.',
    sources: ['F1', 'F11'],
  },
  'flex.first-rollout': {
    title: 'Assign everyone else',
    body: 'Assign the other users. Those who keep using **Login with Twilio** get a second persona, billed too: tell them which login to use.',
    sources: ['F1'],
  },
  'flex.backwards': {
    title: 'Know that this direction is not documented',
    body: 'Twilio documents no move from newer values to older ones, other than the way back within 30 days of a migration.',
    sources: ['F2'],
  },
  'flex.iam-roll-back': {
    title: 'Both changes, in the same order',
    body: 'Put the preview.twilio.com values back into the identity provider, then set **Twilio SSO URL** back to preview in the Flex Console and save. Twilio’s page describes the way forward only; this is the same way in reverse.',
    sources: ['SEED1'],
  },
  'flex.enhanced-roll-back': {
    title: 'Switch back to the legacy connection',
    body: 'In the Flex Console choose to switch back to the legacy connection. Twilio keeps its details for 30 days after the migration was finished; after that there is no documented way back.',
    sources: ['F2'],
  },
  'flex.enhanced-roll-back-idp': {
    title: 'Only after “Modify existing”: put the old values back',
    body: 'Put the old entity ID and ACS URL back into the identity provider, since the modified app no longer has them. After **Create new** the old app is still as it was.',
    sources: ['F2'],
  },
  'flex.enhanced-roll-back-self-hosted': {
    title: 'Only if you host Flex yourself: take the oauth object out',
    body: 'As long as **appConfig.oauth** exists, Flex UI uses enhanced SSO.',
    sources: ['F9'],
  },
  'flex.first-roll-back': {
    title: 'Keep the login you have',
    body: '**Login with Twilio** stays possible beside SSO. Users and workers that a sign-in created stay and are billed; how to remove the SSO configuration again is not documented.',
    sources: ['F1', 'F11'],
  },
  'console.legacy': {
    title: 'Only if you use the older, support-driven Console SSO',
    body: 'Create a new app in the identity provider, do not enforce yet, import the users, and ask Twilio support to remove the legacy SSO, quoting the IdentityProviderSID (UI…) in the legacy ACS URL. Then enforce, and retire the old app last.',
    sources: ['T10', 'T7'],
  },
  'console.domains': {
    title: 'Verify the domains',
    body: 'Each domain needs its TXT record _twilio, which can take up to 72 hours to be seen. It is checked again every 24 hours, so leave the record in place.',
    sources: ['T9', 'E1'],
  },
  'console.users': {
    title: 'See that every user exists',
    body: 'The Console creates no users at sign-in. Compare the two lists in this profile until nobody is locked out.',
    sources: ['SEED2'],
  },
  'console.test': {
    title: 'Run Twilio’s own test',
    body: 'Choose **Test SSO connection** on the SSO profile. Twilio lets a profile be enforced only after this test succeeded.',
    sources: ['T4'],
  },
  'console.stay-signed-in': {
    title: 'Keep one administrator signed in',
    body: 'Open sessions stay open, and the administrator who enforces is not enforced. Keep that session until others have signed in.',
    sources: ['T6'],
  },
  'console.enforce': {
    title: 'Enforce for the domain',
    body: 'All managed users of the domain are switched to SSO within minutes and without an e-mail; their passwords no longer work. Tell them beforehand.',
    sources: ['T6'],
  },
  'console.verify': {
    title: 'Have another user sign in',
    body: 'Ask a user of that domain to sign in from a private window before you close your own session.',
    sources: ['T6'],
  },
  'console.roll-back-user': {
    title: 'One user: disable SSO for them',
    body: 'An administrator who is still signed in sets SSO to **Disabled** for that user in **Users**.',
    sources: ['SEED2'],
  },
  'console.roll-back-domain': {
    title: 'The whole domain: not documented',
    body: 'No published page read for this says how to lift the enforcement of a domain in one step. Use the switch of each user, and ask Twilio support.',
    sources: ['T6', 'SEED2'],
  },
} as const satisfies Record<string, CutoverStepWords>;

export type CutoverStepId = keyof typeof cutoverSteps;
