/** One name of each script that papers have a face for: script, first name, last name. */
export const printedNames = [
  ['Latin', 'Zoë Nguyễn', 'Þórðardóttir'],
  ['Greek', 'Ελένη', 'Παπαδοπούλου'],
  ['Greek, polytonic', 'Ἀλέξανδρος', 'Ῥωμαῖος'],
  ['Cyrillic', 'Олена', 'Шевченко-Їжакевич'],
  ['Cyrillic of Central Asia', 'Әсел', 'Өмірбекқызы'],
  ['Armenian', 'Արամ', 'Խաչատրյան'],
  ['Georgian', 'ნინო', 'ჭავჭავაძე'],
  ['Arabic', 'ليلى', 'الحسن'],
  ['Persian', 'علی\u200cرضا', 'حسینی\u200cنژاد'],
  ['Hebrew', 'שָׂרָה', 'בן־גוריון'],
  ['Ethiopic', 'ሰላም', 'ገብረ እግዚአብሔር'],
  ['Devanagari', 'श्रीनिवास', 'कृष्णमूर्ति'],
  ['Tamil', 'கார்த்திக்', 'சுப்பிரமணியன்'],
  ['Thai', 'สมชาย', 'ศรีสุวรรณ'],
] as const

/** The same of scripts that no paper can print: their bearers are told, and the office too. */
export const unprintedNames = [
  ['Chinese', '小龍', '李'],
  ['Japanese', 'さくら', '山田'],
  ['Katakana', 'アンナ', 'シュミット'],
  ['Korean', '지훈', '김'],
  ['Bengali', 'রবীন্দ্রনাথ', 'ঠাকুর'],
  ['Gurmukhi', 'ਮਨਮੋਹਨ', 'ਸਿੰਘ'],
  ['Gujarati', 'નરેન્દ્ર', 'પટેલ'],
  ['Telugu', 'లక్ష్మి', 'రెడ్డి'],
  ['Kannada', 'ಅನಿತಾ', 'ಗೌಡ'],
  ['Malayalam', 'ലക്ഷ്മി', 'നായർ'],
  ['Sinhala', 'ශ්‍රීමතී', 'පෙරේරා'],
  ['Khmer', 'សុភា', 'ចាន់'],
  ['Burmese', 'အောင်', 'ဆန်းစုကြည်'],
  ['Lao', 'ສົມສັກ', 'ວົງສາ'],
  ['Tibetan', 'བསྟན་འཛིན', 'རྒྱ་མཚོ'],
  ['Syriac', 'ܡܪܝܡ', 'ܐܫܘܪ'],
  ['N’Ko', 'ߛߎߟߋߡߊ߲', 'ߞߊ߲ߕߍ'],
  ['Mongolian', 'ᠲᠡᠮᠦᠵᠢᠨ', 'ᠪᠣᠷᠵᠢᠭᠢᠨ'],
] as const

/** Particles of ten languages, and titles that were typed into the name. */
export const particled = [
  ['Ludwig', 'van ’t Hoff'],
  ['Willem-Alexander', 'van den Berg op de Weegh'],
  ['Charles', 'de la Vallée Poussin'],
  ['Inês', 'dos Santos e Silva'],
  ['María José', 'de los Ángeles y Ortega'],
  ['Gian Luca', 'degli Uberti della Rovere'],
  ['Åse', 'af Klint til Ærø'],
  ['Khaled', 'Al-Masri bin Saïd'],
  ['Siân', 'ap Rhys ferch Llŷr'],
  ['Miriam', 'bat Jaʿakov ben-David'],
  ['Eberhard', 'Graf von der Recke zu Volmerstein'],
  ['Prof. Dr.-Ing. Anna', 'Weiß'],
  ['Jan', 'Dr. med. Dr. h. c. von und zu Bülow'],
] as const
