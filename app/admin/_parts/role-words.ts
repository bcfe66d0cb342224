const WORDS: Record<string, string> = { learner: 'Learner', mentor: 'Mentor', administrator: 'Administrator' }

/** A role in words; one of a newer version as it is stored. */
export const roleWord = (role: string): string => WORDS[role] ?? role
