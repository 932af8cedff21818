/** The signs that turn the reading direction (UAX #9, explicit formatting): what follows one is read as something else than it is. */
export const directionSigns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Signs that nobody sees and that come along when something is copied; they would hide it from every search. */
export const unseenSigns = /[\u00ad\u200b\u2060\ufeff]/g
