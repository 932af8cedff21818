/** The version of the privacy notice, stored with each registration. Raise it with every change of the notice's meaning. */
export const privacyVersion = '2026-12-01'
