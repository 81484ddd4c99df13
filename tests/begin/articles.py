"""Articles of every kind become reports that hold every character.

    articles.py WKPDF FOLDER

wkpdf reads back what it writes and stops if a character is missing, so here
articles are thrown at it; and the pages of what comes out are looked at.
"""
import io
import os
import random
import re
import subprocess
import sys
import zipfile

wkpdf, folder = sys.argv[1:]
ours = os.path.join(os.path.dirname(__file__), '..', '..')
faults = []


def expect(right, words):
    if not right:
        faults.append(words)


def run(*words, text=None):
    done = subprocess.run([wkpdf, *words], input=text, capture_output=True,
                          cwd=folder, check=False)
    return done.returncode, done.stdout, done.stderr.decode('utf-8', 'replace')


def bare(text):
    return re.sub('[\\s\u00a0\u3000\ufeff\u200b]', '', text)


def begin(name, article):
    """The words of the report that an article becomes."""
    if isinstance(article, str):
        article = article.encode('utf-8')
    status, report, said = run('new', '-', '--from-text', '-', text=article)
    expect(status == 0, f'{name}: status {status}: {said}')
    path = os.path.join(folder, name + '.yaml')
    with open(path, 'wb') as file:
        file.write(report)
    status, _, said = run('check', '--diagnostics', 'short', name + '.yaml',
                          '--style-path', os.path.join(ours, 'styles'))
    expect(status == 0, f'{name}: what comes out is no report: {said}')
    return report.decode('utf-8')


def pages(name):
    status, _, said = run(name + '.yaml', '--style-path', os.path.join(ours, 'styles'))
    expect(status == 0, f'{name}: {said}')
    text = subprocess.run(['pdftotext', '-raw', name + '.pdf', '-'], cwd=folder,
                          capture_output=True, check=False).stdout
    return bare(text.decode('utf-8'))


seed = open(os.path.join(ours, 'tests', 'seed.txt'), encoding='utf-8').read()
report = begin('seed', seed)
for wanted in ('heading: 高位推动强部署，上下联动齐发力', 'kind: contest',
               'title: 第三届湖北省大学生信创大赛（高职组）决赛',
               'theme: 探索世界，筑梦未来', '- 智能制造学院', 'year: 2024',
               'source: {site: 现代高等职业技术教育网}',
               'week: {start: 2024-05-12, end: 2024-05-18}'):
    expect(wanted in report, f'seed: lacks {wanted}')
on_pages = pages('seed')
sentences = re.findall('[^。；\n]+[。；]?', re.sub('^【.*?】', '', seed))
torn = [s for s in sentences if bare(s) not in on_pages]
expect(len(torn) < 5, f'seed: more torn than its pages are: {torn}')

markup = ('用 *星号* 的题目[一]\n正文里有 **、{字|zì}、[链接](https://example.cn)、^[注]、反斜杠 \\ 和 2*3。\n'
          "# 不是注释\n- 不是列表\nkey: 不是键\n'引号' \"双引号\"：冒号: 冒号\n结尾。\n")
begin('markup', markup)
expect(bare(markup.split('\n')[1]).replace('\\', '') in pages('markup').replace('\\', ''),
       'markup: printed otherwise')
begin('crlf', '题目\r\n\r\n一段。二段。\r\n')
begin('bom', '\ufeff题目\n一段。\n')
begin('no-title', '这是一段很长的话，它有句号，所以不是题目。还有一句。\n')
begin('title-only', '只有题目\n')
begin('numbered', '题目\n一、甲\n（一）乙\n一段。\n（二）丙\n一段。\n二、丁\n')
begin('latin', 'Annual report 2024\nThe week began. It ended.\n第二段 with words。And more。\n')
expect('week' not in begin('days', '题目\n5月31日至2日的一周，13月1日至2日。\n'), 'days: a week')
begin('spaces', '题目\n　　首行缩进，  两个空格。\n\t制表符。\n科技领航\u00a0 职启未来。\n')
begin('hanging', '题目\n甲。”乙！）丙；　丁。 戊。\n')

dice = random.Random(7)
pieces = ['甲', '乙学院', '，', '。', '；', '“', '”', '《', '》', '\n', ' ', '　',
          '*', '[', ']', '{', '}', '^', '\\', '#', ': ', '- ', "'", '"', '|', '`',
          '举办', '讲座', '活动', '开展了', '以“丙”为主题的', '5月12日', '2024年',
          'abc', '!', '&', '%', '@', '——', '……', '\t', '（', '）', '\u00a0']
for number in range(40):
    begin(f'dice-{number}', ''.join(dice.choice(pieces) for _ in range(dice.randrange(5, 400))) + '丁')

def docx(markup, method=zipfile.ZIP_DEFLATED, name='word/document.xml', comment=b''):
    """A Word document with that markup in its body."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, 'w', method) as archive:
        archive.writestr('[Content_Types].xml', '<Types/>')
        archive.writestr('word/media/image1.png', bytes(5000))
        archive.writestr(name, '<?xml version="1.0"?><w:document><w:body>'
                         + markup + '</w:body></w:document>')
        archive.comment = comment
    return file.getvalue()


def paragraph(text):
    escaped = text.replace('&', '&amp;').replace('<', '&lt;')
    middle = len(escaped) // 2
    middle += escaped[middle:].find(';') + 1 if '&' in escaped else 0
    return ('<w:p w:rsidR="1"><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>'
            f'<w:r><w:t xml:space="preserve">{escaped[:middle]}</w:t></w:r>'
            f'<w:del><w:r><w:delText>删去的</w:delText></w:r></w:del>'
            f'<w:r><w:t>{escaped[middle:]}</w:t></w:r></w:p>')


# A Word document says what its text says.
whole = ''.join(paragraph(line) for line in seed.split('\n'))
for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
    word = begin(f'word-{method}', docx(whole, method, comment=b'PK' * 99))
    expect(word == report, f'word-{method}: differs from the plain text')
strange = ('<w:p><w:r><w:t>题目 &#20013;&#x6587; a&lt;b &amp;amp;</w:t></w:r></w:p>'
           '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲格。</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
           '<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>文本框。</w:t></w:r></w:p></mc:Choice>'
           '<mc:Fallback><w:p><w:r><w:t>文本框。</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>')
words = bare(begin('word-strange', docx(strange)))
expect('题目中文a<b&amp;' in words and '甲格。' in words and words.count('文本框。') == 1,
       f'word-strange: {words}')

# Damaged ones end with a message.
good = bytearray(docx(whole))
for number in range(120):
    bad = bytearray(good)
    if number % 2:
        for _ in range(dice.randrange(1, 9)):
            bad[dice.randrange(len(bad))] = dice.randrange(256)
    else:
        del bad[dice.randrange(4, len(bad)):]
    status, _, said = run('new', '-', '--from-text', '-', text=bytes(bad))
    expect(status in (0, 1), f'word-damaged {number}: status {status}: {said}')

for name, article, code in (
        ('xlsx', docx(whole, name='xl/workbook.xml'), 'WK004'),
        ('gbk', '题目\n一段。\n'.encode('gb18030'), 'WK101'),
        ('docx', b'PK\x03\x04\x14\x00\x06\x00' + bytes(30), 'WK004'),
        ('empty', b'\n \n', 'WK205')):
    status, report, said = run('new', '-', '--from-text', '-', text=article)
    expect(status == 1 and not report and code in said, f'{name}: status {status}: {said}')

for fault in faults[:20]:
    print(fault[:400])
sys.exit(len(faults) > 0)
