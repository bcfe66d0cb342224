import { mailStories } from './mail.stories.ts'

mailStories()
