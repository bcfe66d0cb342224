import { quietStories } from './quiet.stories.ts'

quietStories((quiet) => quiet[0])
