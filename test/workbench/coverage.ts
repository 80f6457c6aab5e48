import { misspeltMembers, typeCoverage } from './interpreter/coverage';
import { readObjectModel } from './object-model/read-object-model';

const model = readObjectModel();
const types = typeCoverage(model);
const answered = types.reduce((sum, type) => sum + type.answered, 0);
const members = types.reduce((sum, type) => sum + type.members, 0);
const begun = types.filter((type) => type.answered > 0);

console.log(`${answered} of ${members} members of the installed library are answered, in ${begun.length} of ${types.length} types.\n`);
for (const type of begun) console.log(`${type.type}: ${type.answered}/${type.members}${type.missing.length > 0 ? ` (not there: ${type.missing.join(', ')})` : ''}`);
console.log(`\nTypes not begun: ${types.filter((type) => type.answered === 0).map((type) => type.type).join(', ')}`);
console.log(`Misspelt: ${misspeltMembers(model).join(', ') || 'none'}`);
