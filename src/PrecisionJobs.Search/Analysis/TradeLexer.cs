using System.Text;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Search.Analysis;

/// <summary>
/// Splits text into words the way the trade writes them: C++, D1.1, .0005, GD&amp;T, 60,000 and 316L are one word each;
/// hyphens and slashes part words, and the hyphen is remembered. Linear in the length of the text.
/// </summary>
internal sealed class TradeLexer
{
    /// <summary>Longer words are cut here.</summary>
    public const int MaximumWordLength = 48;

    private readonly string _text;
    private readonly List<TradeWord> _words = [];
    private readonly StringBuilder _word = new();
    private int _at;
    private int _lastEnd = -1;

    private TradeLexer(string text)
    {
        _text = text;
    }

    /// <summary>The words of a text in order.</summary>
    public static List<TradeWord> Split(string text)
    {
        var lexer = new TradeLexer(text);
        while (lexer._at < text.Length)
        {
            lexer.Step();
        }

        return lexer._words;
    }

    private static bool IsLetterOrDigit(char character) =>
        char.IsAsciiLetterOrDigit(character) || (character > 127 && char.IsLetterOrDigit(character));

    private void Step()
    {
        if (IsLetterOrDigit(_text[_at]) || (_text[_at] == '.' && IsDigit(_at + 1)))
        {
            ReadWord();
        }
        else if (_text[_at] == '&')
        {
            Add("and", _at, ++_at);
        }
        else
        {
            _at++;
        }
    }

    private void ReadWord()
    {
        var start = _at;
        _word.Clear();
        if (_text[_at] == '.')
        {
            _word.Append('0');
        }

        while (_at < _text.Length && TakeCharacter())
        {
        }

        var end = _at;
        SkipPossessive();
        AddSplit(_word.ToString(), start, end);
    }

    /// <summary>Takes one character, or an inner mark that belongs to the word. False at the end of the word.</summary>
    private bool TakeCharacter()
    {
        var character = _text[_at];
        if (IsLetterOrDigit(character))
        {
            _word.Append(char.ToLowerInvariant(LatinLetters.Plain(character)));
        }
        else if (IsKept(character))
        {
            _word.Append(character);
        }
        else if (!IsDropped(character))
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool IsKept(char character) => character switch
    {
        '.' => IsDigit(_at + 1) && (_at == 0 || IsDigit(_at - 1) || _word.ToString() == "0"),
        '&' => _word.Length <= 2 && IsLetter(_at - 1) && IsLetter(_at + 1),
        '+' or '#' => _word.Length is 1 or 2 && _word[0] == 'c' && IsLetter(_at - _word.Length),
        _ => false,
    };

    /// <summary>Marks inside a word that vanish: initials' dots, thousands' commas, the apostrophe of O'Brien.</summary>
    private bool IsDropped(char character) => character switch
    {
        '.' => IsLetter(_at - 1) && IsLetter(_at + 1) && !IsWordBefore(_at - 1) && !IsLetter(_at + 2),
        ',' => IsDigit(_at - 1) && IsDigit(_at + 1) && IsDigit(_at + 2) && IsDigit(_at + 3) && !IsDigit(_at + 4),
        '\'' or '’' => IsLetter(_at + 1) && !IsPossessive(_at),
        _ => false,
    };

    private bool IsWordBefore(int index) => index > 0 && IsLetterOrDigit(_text[index - 1]);

    private bool IsPossessive(int index) => index + 1 < _text.Length
        && _text[index + 1] is 's' or 'S'
        && (index + 2 >= _text.Length || !IsLetterOrDigit(_text[index + 2]));

    private void SkipPossessive()
    {
        if (_at < _text.Length && _text[_at] is '\'' or '’' && IsPossessive(_at))
        {
            _at += 2;
        }
    }

    private bool IsDigit(int index) => index >= 0 && index < _text.Length && char.IsAsciiDigit(_text[index]);

    private bool IsLetter(int index) =>
        index >= 0 && index < _text.Length && IsLetterOrDigit(_text[index]) && !char.IsDigit(_text[index]);

    /// <summary>"4PH" of "17-4PH" is two words, as in "17-4 PH".</summary>
    private void AddSplit(string word, int start, int end)
    {
        if (word.Length > 2 && word.EndsWith("ph", StringComparison.Ordinal) && word[..^2].All(char.IsAsciiDigit))
        {
            Add(word[..^2], start, end - 2);
            Add("ph", end - 2, end, Joint.Space);
        }
        else
        {
            Add(word.Length > MaximumWordLength ? word[..MaximumWordLength] : word, start, end);
        }
    }

    private void Add(string word, int start, int end) => Add(word, start, end, JointBefore(start));

    private void Add(string word, int start, int end, Joint joint)
    {
        _words.Add(new TradeWord(word, start, end, joint));
        _lastEnd = Math.Max(end, _at);
    }

    private Joint JointBefore(int start)
    {
        if (_lastEnd < 0)
        {
            return Joint.Apart;
        }

        var between = _text.AsSpan(_lastEnd, Math.Max(0, start - _lastEnd));
        if (between.Length == 1 && between[0] is '-' or '‐' or '‑')
        {
            return Joint.Hyphen;
        }

        return between.IsWhiteSpace() ? Joint.Space : Joint.Apart;
    }
}
