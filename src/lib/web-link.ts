/** Whether this is the whole address of a page: http or https, without a user name, which is how an address lies about its host. */
export function isWebLink(address: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(address) && URL.canParse(address) && isPlain(new URL(address))
}

function isPlain({ username, password }: URL): boolean {
  return username === '' && password === ''
}
