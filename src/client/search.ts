import { openSearch } from './open-search.ts';

openSearch();
