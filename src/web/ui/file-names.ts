/** The name of a download, told twice (RFC 6266): a plain one for old programs, the real one by RFC 5987. */
export function fileNames(real: string, plain = real.replace(/[^\w. -]+/g, '_')): string {
  return `filename="${plain}"; filename*=UTF-8''${percentEncoded(real)}`
}

/** RFC 5987 § 3.2.1: more than `encodeURIComponent` leaves out has to be encoded. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
