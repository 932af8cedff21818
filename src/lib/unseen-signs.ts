/** The signs that turn the reading direction (UAX #9, explicit formatting): what follows one is read as something else than it is. */
export const directionSigns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Signs that nobody sees (Default_Ignorable_Code_Point): they hide a text from every search, turn it, or carry another text.
 * `$1` is one that its script or its picture needs: a joiner within a word of Arabic or an Indic script (RFC 5892 A.1–2),
 * within a picture of several, and the sign that chooses between two forms of the one before.
 */
export const unseen =
  /((?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tibetan}])[\u200c\u200d](?=[\p{L}\p{M}])|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)\u200d(?=\p{Extended_Pictographic})|(?<=[\p{Emoji}\p{S}\p{Script=Han}\p{Script=Myanmar}\p{Script=Phags_Pa}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?<=\p{Script=Mongolian})[\u180b-\u180f])|[\p{DI}\p{NChar}\ufff9-\ufffb]/gu
