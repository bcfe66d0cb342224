/** Which passwords are accepted: length and a look at what guessers try first. No rule about kinds of characters. */

export const shortestPassword = 15
export const longestPassword = 256

/** Two spellings that look the same on different keyboards are the same password (NIST SP 800-63B-4, 3.1.1.2). */
export const normalisePassword = (raw: string): string => raw.normalize('NFKC')

/**
 * Words and runs that lists of leaked passwords are made of. A long password made of nothing else is refused; one that has
 * something of its own besides them is not.
 */
const common = `
  password passwort passw0rd p@ssword p@ssw0rd pass welcome willkommen letmein login signin admin administrator root user guest
  test testing tester changeme change default secret secure security access master hello hallo qwerty qwertz azerty asdf asdfgh
  zxcvbn zxcvbnm yxcvbnm qwertyuiop qwertzuiop asdfghjkl qazwsx wsxedc iloveyou loveyou love trustno1 monkey dragon football
  baseball basketball soccer hockey superman batman spiderman starwars pokemon princess sunshine shadow flower summer winter
  spring autumn january february march april monday friday michael jennifer jordan daniel thomas charlie ashley jessica whatever
  nothing freedom ninja mustang killer computer internet google facebook samsung iphone android linux windows microsoft github
  python java kubernetes docker tensorflow pytorch machinelearning deeplearning cairn learner mentor roadmap correcthorsebatterystaple
  correct horse battery staple abc abcd abcdef aaa xxx 000 111 123 1234 12345 123456 1234567 12345678 123456789 1234567890 0123456789 0987654321
  987654321 654321 321 112233 123123 123321 666 777 888 999 1q2w3e 1q2w3e4r 1q2w3e4r5t zaq12wsx the is my and
`
  .trim()
  .split(/\s+/)
  // Longest first, so that "password" goes before "pass" leaves "word" behind.
  .toSorted((one, other) => other.length - one.length)

/** Different characters of its own that a password needs besides common words, years and the account's names. */
const ownCharacters = 5

/** What is wrong with a new password in words for its owner, or null. `email` and `name` are the account's. */
export function passwordComplaint(raw: string, { email, name }: { email: string; name: string }): string | null {
  const password = normalisePassword(raw)
  const length = [...password].length
  if (length < shortestPassword) return `Use ${shortestPassword} characters or more. This has ${length}.`
  if (length > longestPassword) return `Use ${longestPassword} characters or fewer.`
  const folded = password.toLowerCase()
  const personal = personalWords(email, name)
  if (personal.length > 0 && ownPart(folded, personal).length < ownCharacters)
    return 'This is made of your name or email address. Choose another.'
  if (ownPart(folded, [...personal, ...common]).length < ownCharacters) return 'This is among the first that guessers try. Choose another.'
  if (isRun(folded)) return 'This mostly counts up or repeats. Choose another.'
  return null
}

function personalWords(email: string, name: string): string[] {
  const words = [email, ...email.split(/[@.+_-]/), name, ...name.split(/\s+/)].map((it) => it.toLowerCase())
  return words.filter((it) => it.length >= 3).toSorted((one, other) => other.length - one.length)
}

/** What is left without the words, years and spaces: its different characters. */
function ownPart(password: string, words: readonly string[]): string[] {
  const without = words.reduce((rest, word) => rest.replaceAll(word, ' '), password)
  return [...new Set(without.replace(/(19|20)\d\d|\s/g, ''))]
}

/** Whether three quarters of its steps go to the same or the neighbouring character: "aaaa…", "abcdefg…". */
function isRun(password: string): boolean {
  const points = [...password].map((it) => it.codePointAt(0) ?? 0)
  const small = points.filter((point, index) => index > 0 && Math.abs(point - (points[index - 1] ?? 0)) <= 1)
  return small.length >= 0.75 * (points.length - 1)
}
