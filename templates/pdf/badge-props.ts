/** What can stand on a badge. The code is opaque; a badge without one has no symbol. */
export type BadgeProps = {
  academicTitle: string
  firstName: string
  lastName: string
  office: string
  organisation: string
  /** What stands for the organisation where its name finds no room; may be empty. */
  organisationShort: string
  /** What chooses a design of its own; may be empty. */
  categoryId: string
  category: string
  /** #rrggbb. */
  categoryColour: string
  /** The key of the role, which chooses a design of its own; may be empty. */
  roleKey: string
  role: string
  sessions: readonly string[]
  language: string
  /** Whether nothing speaks against photographs: the person agreed, or nobody is asked because none are taken. */
  photo: boolean
  code: string
}

/** What is the same on every badge of an event. */
export type BadgeEvent = { title: string; date: string; logo?: Logo | undefined }

/** A PNG or JPEG and its size in pixels. */
export type Logo = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; width: number; height: number }
