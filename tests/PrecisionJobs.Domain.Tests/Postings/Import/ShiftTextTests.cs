using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Tests.Postings.Import;

public sealed class ShiftTextTests
{
    [Theory]
    [InlineData("2nd", Shift.Second)]
    [InlineData("Night", Shift.Third)]
    [InlineData("3", Shift.Third)]
    [InlineData("A", Shift.Day)]
    [InlineData("B", Shift.Second)]
    [InlineData("c shift", Shift.Third)]
    [InlineData("Days", Shift.Day)]
    [InlineData("Evening", Shift.Second)]
    [InlineData("Swing", Shift.Second)]
    [InlineData("Weekends", Shift.Weekend)]
    [InlineData("Flex", Shift.Flexible)]
    [InlineData("Rotating days and nights", Shift.Rotating)]
    [InlineData("FIRST SHIFT", Shift.Day)]
    public void Read_NameAlone_IsTheShiftAndLeavesNoNote(string text, Shift expected) =>
        Assert.Equal(new ShiftReading(expected, null), ShiftText.Read(text));

    [Theory]
    [InlineData("2nd shift (2:00 PM–10:30 PM)", Shift.Second, "2:00 PM–10:30 PM")]
    [InlineData("Days, 4x10", Shift.Day, "4x10")]
    [InlineData("Mon-Fri 6:00 AM - 2:30 PM", Shift.Day, "Mon-Fri 6:00 AM - 2:30 PM")]
    [InlineData("3pm to 11pm", Shift.Second, "3pm to 11pm")]
    [InlineData("22:00-06:00", Shift.Third, "22:00-06:00")]
    [InlineData("6:00-14:30", Shift.Day, "6:00-14:30")]
    public void Read_WithHours_KeepsThemWithoutTheName(string text, Shift expected, string hours) =>
        Assert.Equal(new ShiftReading(expected, hours), ShiftText.Read(text));

    [Theory]
    [InlineData("Q")]
    [InlineData("Panama")]
    [InlineData("40 hours per week")]
    [InlineData("4 days a week")]
    [InlineData("7-3:30")]
    [InlineData("1st and 2nd")]
    [InlineData("")]
    [InlineData(null)]
    public void Read_NothingClear_IsNoShift(string? text) => Assert.Null(ShiftText.Read(text).Shift);
}
