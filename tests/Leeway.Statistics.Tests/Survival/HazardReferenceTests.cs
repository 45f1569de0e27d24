using System.Text.Json.Nodes;
using Leeway.Statistics.Survival;

namespace Leeway.Statistics.Tests.Survival;

public sealed class HazardReferenceTests
{
    [Fact]
    public void The_cumulative_hazard_is_that_of_R_with_ties_together_and_split()
    {
        var expected = Reference.Expected("B_nelson_aalen");

        Agrees(expected["nelson_aalen"]!, NelsonAalen.Of(Leukaemia.All));
        Agrees(expected["fleming_harrington"]!, NelsonAalen.TiesSplit(Leukaemia.All));
    }

    [Fact]
    public void The_mean_cumulative_function_of_valve_seats_is_that_of_R()
    {
        var expected = Reference.Expected("C_mean_cumulative_function")["valveSeat_survival"]!;

        var steps = MeanCumulativeFunction.Of(ValveSeats());

        Close.To(expected.Numbers("time"), [.. steps.Select(step => step.Time)]);
        Assert.Equal(expected.Numbers("n_risk"), steps.Select(step => (double)step.AtRisk));
        Assert.Equal(expected.Numbers("n_event"), steps.Select(step => (double)step.Events));
        Close.To(expected.Numbers("mcf"), [.. steps.Select(step => step.Mean)]);
        Close.To(expected.Numbers("robust_se"), [.. steps.Select(step => step.StandardError)]);
    }

    private static void Agrees(JsonNode expected, IReadOnlyList<HazardStep> steps)
    {
        Assert.Equal(expected.Numbers("time"), steps.Select(step => step.Time));
        Close.To(expected.Numbers("cumhaz"), [.. steps.Select(step => step.CumulativeHazard)]);
        Close.To(expected.Numbers("se_cumhaz"), [.. steps.Select(step => step.StandardError)]);
        Close.To(expected.Numbers("exp_neg_cumhaz"), [.. steps.Select(step => step.Survival)]);
    }

    /// <summary>R takes no two events of one engine at one time, so the first of two was set back a little.</summary>
    private static IReadOnlyList<RecurrentHistory> ValveSeats() =>
    [
        .. Reference.Rows("data/valveSeat.csv").GroupBy(row => row[0]).Select(engine =>
        {
            var events = engine.Where(row => row[2] == "1").Select(row => Reference.Number(row[1])).ToList();
            return new RecurrentHistory(0, Reference.Number(engine.Single(row => row[2] == "0")[1]),
                [.. events.Select((time, i) => i + 1 < events.Count && events[i + 1] == time ? time - 0.0001 : time)]);
        }),
    ];
}
