"""Chinese text to try the composer with: the article, and as much as is wanted
of sentences made of words, marks, numbers and Latin.  The same on any machine."""
import os
import re

HERE = os.path.dirname(os.path.realpath(__file__))
WORDS = '''学校 教师 学生 企业 合作 发展 职业 教育 活动 技术 学院 建设 创新 服务 国家
地方 经济 产业 融合 人才 培养 质量 提升 开展 推动 举办 参加 展示 体验 交流 来自 以及
通过 进一步 重要 第一 我们 他们 的 了 和 与 在 是 有 为 对 以 从 中 上 等 也 都 很 着'''.split()
LATIN = 'AI Python the of design WeChat Open Forum H5 e-mail'.split()
BETWEEN = ['，'] * 8 + ['、'] * 4 + ['；', '：', '——', '……', '·', '～']
STOPS = ['。'] * 8 + ['！', '？', '？！', '……', '。”']
PAIRS = ['“”', '“”', '“”', '《》', '《》', '（）', '（）', '‘’', '【】', '「」']


class Dice:
    """The same numbers on any machine."""

    def __init__(self, seed):
        self.state = seed

    def throw(self, sides):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407
                      ) % 2 ** 64
        return (self.state >> 33) % sides

    def pick(self, those):
        return those[self.throw(len(those))]


def phrase(dice, depth):
    kind = dice.throw(24)
    if kind == 0:
        return dice.pick(LATIN)
    if kind == 1:
        return '%d%s' % (dice.throw(3000), dice.pick(
            ['年', '名', '%', '℃', '个', '余人', ' km', '月']))
    if kind == 2:
        return dice.pick(['1,234.5', '03-15', '10:30', '10%～20%', '¥50',
                          '第3章', '5°', 'A/B', '1/2', '3.14', '10—20'])
    if kind in (3, 4) and depth < 3:
        marks = dice.pick(PAIRS)
        return marks[0] + clause(dice, depth + 1) + marks[1]
    return ''.join(dice.pick(WORDS) for _ in range(1 + dice.throw(4)))


def clause(dice, depth):
    parts = [phrase(dice, depth) for _ in range(1 + dice.throw(4))]
    return ''.join(part + (dice.pick(BETWEEN) if i + 1 < len(parts) else '')
                   for i, part in enumerate(parts))


def made(dice, most):
    total = 0
    while total < most:
        text = ''
        while len(text) < 60 + dice.throw(400):
            text += clause(dice, 0) + dice.pick(STOPS)
        total += len(text)
        # A gap of two marks that nothing should write stays out.
        yield re.sub('([，、；：·～])[，、；：·～]+', r'\1', text)


def article():
    with open(HERE + '/seed.txt', encoding='utf-8') as file:
        return [line.strip().replace('\u00a0', ' ') for line in file
                if len(line.strip()) > 20]
